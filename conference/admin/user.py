from django.contrib import admin
from django.contrib.auth import admin as auth
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from conference.forms.user import PasswordForm

admin.site.unregister(get_user_model())


@admin.register(get_user_model())
class UserAdmin(auth.UserAdmin):
    """Accounts alone: roles say who may, not Django's groups, permissions and staff flag."""

    change_password_form = PasswordForm
    list_display = ["username", "last_name", "first_name", "email", "is_active", "is_superuser"]
    list_filter = ["is_superuser", "is_active"]
    filter_horizontal = []
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        *auth.UserAdmin.fieldsets[:2],
        (
            _("Access"),
            {
                "fields": ["is_active", "is_superuser"],
                "description": _("What the account may do at a conference is said by its roles."),
            },
        ),
        *auth.UserAdmin.fieldsets[3:],
    ]
