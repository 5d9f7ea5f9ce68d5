from django.contrib import admin

from conference.admin.scoped import ScopedAdmin
from conference.lib.money import in_dong
from sessions.forms.allowance_rate import AllowanceRateForm
from sessions.models import AllowanceRate


@admin.register(AllowanceRate)
class AllowanceRateAdmin(ScopedAdmin):
    form = AllowanceRateForm
    list_display = ["name", "dong", "valid_from", "valid_to", "legal_basis"]
    search_fields = ["name", "legal_basis"]

    @admin.display(description=AllowanceRate._meta.get_field("amount").verbose_name)
    def dong(self, rate):
        return in_dong(rate.amount)
