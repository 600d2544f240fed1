"""«Банк в числах»: by direction and kind, funnel, experts, adoptions, transfers, overdue."""
