"""The language layer: pure functions on `str`, from characters up to clauses."""
