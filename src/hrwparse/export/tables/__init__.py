"""Reports as six tables: one schema as data, and a writer for each thing that holds tables."""
