"""One file for each format that a report is written in, on models only."""
