"""What one asks of many delegates."""

from django.db.models import Case, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Left, StrIndex

from conference.lib.text import NAME_END, search_terms
from conference.models.tracked import TrackedQuerySet

from .code import new_code
from .print_log import PrintedDelegate, PrintLog

#: The order of official lists: delegation, rank of position, Vietnamese name.
LIST_ORDER = (
    "delegation__position",
    "delegation__name",
    "delegation_id",
    "rank",
    "sort_key",
    "pk",
)

#: Conditions on the rows of `with_last_badge()`: a badge opens its page until the next token.
HAS_BADGE = Q(badge_printed_at__isnull=False)
BADGE_IS_VALID = Q(badge_printed_at__gte=F("token_issued_at"))
BADGE_IS_REVOKED = Q(badge_printed_at__lt=F("token_issued_at"))


def _name_words():
    return Left("search_text", StrIndex("search_text", Value(NAME_END)))


def last_badge(column):
    """An expression: a column of PrintedDelegate, of the badge that was read from the rows last.

    A long print is logged after a short one that began later: the order of ids would not do.
    """
    rows = PrintedDelegate.objects.filter(
        delegate=OuterRef("pk"), printlog__kind=PrintLog.Kind.BADGES
    )
    return Subquery(rows.order_by("-printlog__printed_at", "-printlog_id").values(column)[:1])


class DelegateQuerySet(TrackedQuerySet):
    def for_conference(self, conference):
        return self.filter(delegation__conference=conference)

    def coming(self):
        return self.exclude(state=self.model.State.CANCELLED)

    def search(self, query):
        """Delegates who match every word: mark-free names, units, phone digits, codes.

        Those whose name holds every word come first, and else they stay in their order.
        """
        found, in_name = self.alias(name_words=_name_words()), Q()
        for term in search_terms(query):
            found = found.filter(search_text__contains=term)
            in_name &= Q(name_words__contains=term)
        if not in_name:
            return self
        order = self.query.order_by or self.model._meta.ordering
        return found.order_by(Case(When(in_name, then=0), default=1), *order)

    def with_last_badge(self):
        """What HAS_BADGE, BADGE_IS_VALID and BADGE_IS_REVOKED ask for."""
        return self.alias(badge_printed_at=last_badge("printlog__printed_at"))

    def printed(self):
        """Delegates for whom a badge that still opens their page has been printed."""
        return self.with_last_badge().filter(BADGE_IS_VALID)

    def unprinted(self):
        """The others: no badge yet, or only one that has been revoked since."""
        return self.with_last_badge().filter(~HAS_BADGE | BADGE_IS_REVOKED)

    def in_list_order(self):
        return self.order_by(*LIST_ORDER)

    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        self.give_codes(objs)
        return super().bulk_create(objs, *args, **kwargs)

    def give_codes(self, delegates):
        """Distinct unused codes for those without one: by chance alone, two in 10,000 collide."""
        missing = [delegate for delegate in delegates if not delegate.code]
        codes = {delegate.code for delegate in delegates} - {""}
        fresh = set()
        while len(fresh) < len(missing):
            drawn = {new_code() for _ in range(len(missing) - len(fresh))} - codes - fresh
            fresh |= drawn - self._codes_in_use(drawn)
        for delegate, code in zip(missing, sorted(fresh), strict=True):
            delegate.code = code

    def _codes_in_use(self, codes):
        """Those of `codes` that are taken, asked in portions that both databases accept."""
        codes, used = sorted(codes), set()
        for start in range(0, len(codes), 500):
            portion = self.model.objects.filter(code__in=codes[start : start + 500])
            used.update(portion.values_list("code", flat=True))
        return used
