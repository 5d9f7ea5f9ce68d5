"""The policy that every answer carries: nothing inline, nothing from another host."""

import pytest

pytestmark = pytest.mark.django_db

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


@pytest.mark.parametrize("path", ["/", "/admin/", "/accounts/login/", "/healthz", "/khong-co/"])
def test_every_answer_carries_the_strict_policy(admin_client, path):
    header = admin_client.get(path)["Content-Security-Policy"]

    directives = dict(directive.strip().split(" ", 1) for directive in header.split(";"))
    assert directives == POLICY
