"""What the readers of all page families share: decoding, archives, blocks, outline, header labels."""
