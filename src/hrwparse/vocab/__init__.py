"""Words as data: loaders of the files in ``data/``; nothing is read before it is asked for."""
