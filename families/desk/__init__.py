"""The register of measures in the admin."""
