"""The centre's own anonymous survey of those who use services (приказ 675н; 3-noko.md 3.1, 3.3)."""
