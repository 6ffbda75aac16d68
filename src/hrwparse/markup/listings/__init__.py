"""Pages that lead to others: listings, searches, contents."""
