"""Blocks: paragraphs, headings and rows in order, whatever they were read from; lines of plain texts."""
