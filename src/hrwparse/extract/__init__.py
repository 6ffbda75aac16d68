"""Finders, one for each noun: names, dates, places, roles, incidents."""
