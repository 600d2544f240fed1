"""Every state of the page of results has an address that the quality of pages is measured at."""

from urllib.parse import urlencode

from benchmarks.quality.addresses import SEARCHES


def test_the_addresses_of_the_measurement_show_all_states(portal, client):
    portal.page("Центр «Пример»")
    portal.act("О центре")
    shown = []
    for params in SEARCHES:
        answer = client.get(f"/poisk/?{urlencode(params)}", headers={"host": "localhost"})
        results = answer.context["results"]
        words = {
            "found": bool(results.hits),
            "changed": results.is_changed,
            "weak": results.is_weak,
            "narrowed": "type" in params,
        }
        shown.append({word for word, is_so in words.items() if is_so})
    assert shown == [
        {"found"},
        {"found", "changed"},
        {"found", "weak"},
        {"found", "narrowed"},
        {"weak"},
    ]
