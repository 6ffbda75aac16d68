"""What several reports say together: actors and incidents over the years, and what two versions of a page differ in."""
