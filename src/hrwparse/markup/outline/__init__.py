"""Blocks to canonical text: sections, levels, notes."""
