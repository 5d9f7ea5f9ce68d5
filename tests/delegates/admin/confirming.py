"""How a browser sends an action on ticked rows: chosen in the list, then confirmed."""

from django.contrib.messages import get_messages

LIST = "/admin/delegates/delegate/"


def ask(client, action, *delegates, across=False, query=""):
    """Choose the action in the list; the answer is the page that says what will happen."""
    ticks = [delegate.pk for delegate in delegates]
    sent = {"action": action, "_selected_action": ticks, "index": 0, "select_across": int(across)}
    return client.post(LIST + query, sent)


def confirm(client, page, *, query="", **answer):
    """Send the form of that page, with what was answered."""
    selection = page.context["selection"]
    sent = {"action": page.context["action"], "reviewed": selection.digest}
    if page.context["is_across"]:
        sent |= {"select_across": 1, "_selected_action": [0]}
    else:
        sent["_selected_action"] = list(selection.ids)
    return client.post(LIST + query, sent | answer)


def act(client, action, *delegates, **answer):
    return confirm(client, ask(client, action, *delegates), **answer)


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def consequences(page):
    return [str(sentence) for sentence in page.context["form"].consequences()]
