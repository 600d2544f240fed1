"""«Моя подборка»: practices that a reader has laid aside, without an account."""
