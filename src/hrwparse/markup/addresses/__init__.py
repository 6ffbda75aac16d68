"""What addresses say: the forms of both sites, archives, parts of documents."""
