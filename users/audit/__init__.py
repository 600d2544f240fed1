"""«Кто что делал»: who changed, published, deleted what and who logged in, for administrators."""
