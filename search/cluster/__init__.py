"""The second engine: a cluster of OpenSearch or Elasticsearch, fed from Wagtail's own index."""
