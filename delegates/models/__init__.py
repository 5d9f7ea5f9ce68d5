from .badge_design import BadgeDesign
from .category import Category
from .delegate import Delegate
from .delegation import Delegation
from .print_log import PrintedDelegate, PrintLog

__all__ = ["BadgeDesign", "Category", "Delegate", "Delegation", "PrintLog", "PrintedDelegate"]
