from . import badge_design, category, delegate, delegation, print_log

__all__ = ["badge_design", "category", "delegate", "delegation", "print_log"]
