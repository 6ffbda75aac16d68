"""What headers say: labels, citations, titles, dates, credits; each field once, from the best place."""
