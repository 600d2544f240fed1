"""Addresses for machines, the same in every centre."""

from django.urls import path

from core.favicon import favicon
from core.robots import robots
from core.sitemaps import sitemap

urlpatterns = [
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap, name="sitemap_section"),
]
