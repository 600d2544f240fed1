"""What holds of any counts that are possible."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quality_assessment.calculation import (
    Method,
    RawCounts,
    Rounding,
    calculate,
    from_indicators,
    places,
)
from quality_assessment.calculation.editions import INDICATORS

SURVEY = ("stand_satisfied", "site_satisfied", "comfort_satisfied", "disabled_satisfied")
SURVEY += ("first_contact_satisfied", "service_satisfied", "remote_satisfied")
SURVEY += ("recommend", "schedule_satisfied", "overall_satisfied")
POINTS = ("remote_ways", "comfort_items", "access_premises", "access_services")
INFORMATION = ("info_stand", "info_site")
COUNTED = ("recipients", "respondents", "norm", "norm_stand", "norm_site", "stand_asked")
COUNTED += ("site_asked", "disabled_asked", "remote_asked")


@st.composite
def possible(draw):
    asked = draw(st.integers(1, 600))

    def part(whole, least=0):
        return draw(st.integers(least, whole))

    stand, site, remote, disabled = part(asked, 1), part(asked, 1), part(asked, 1), part(asked)
    norm_stand, norm_site = draw(st.integers(1, 60)), draw(st.integers(1, 60))
    return RawCounts(
        recipients=asked + draw(st.integers(0, 2000)),
        respondents=asked,
        norm=max(norm_stand, norm_site),
        norm_stand=norm_stand,
        norm_site=norm_site,
        info_stand=part(norm_stand),
        info_site=part(norm_site),
        stand_asked=stand,
        stand_satisfied=part(stand),
        site_asked=site,
        site_satisfied=part(site),
        disabled_asked=disabled,
        disabled_satisfied=part(disabled),
        remote_asked=remote,
        remote_satisfied=part(remote),
        **{name: part(6) for name in POINTS},
        **{name: part(asked) for name in ("comfort_satisfied", *SURVEY[4:6], *SURVEY[7:])},
    )


methods = st.builds(Method, st.sampled_from(["344n", "344n-408n"]), st.sampled_from(list(Rounding)))


def known(result):
    return {each.code: each for each in result.figures if each.value is not None}


@given(possible(), methods)
def test_figures_lie_between_0_and_100(told, method):
    found = calculate(told, method)

    assert found.missing == ()
    assert found.total.value is not None
    for each in known(found).values():
        assert 0 <= each.exact <= 100
        assert 0 <= each.value <= 100
        assert each.value.as_tuple().exponent == -2


@given(possible(), methods, st.sampled_from([*SURVEY, *POINTS, *INFORMATION]))
def test_one_more_never_lowers_anything(told, method, name):
    whole = {"info_stand": told.norm_stand, "info_site": told.norm_site}
    whole |= {"stand_satisfied": told.stand_asked, "site_satisfied": told.site_asked}
    whole |= {"disabled_satisfied": told.disabled_asked, "remote_satisfied": told.remote_asked}
    limit = 10 if name in POINTS else whole.get(name, told.respondents)
    assume(getattr(told, name) < limit)

    before = known(calculate(told, method))
    after = known(calculate(replace(told, **{name: getattr(told, name) + 1}), method))

    assert set(after) == set(before)
    for code, each in before.items():
        assert after[code].value >= each.value
        assert after[code].exact >= each.exact


@given(possible(), methods, st.integers(2, 9))
def test_twice_as_many_people_give_the_same_figures(told, method, times):
    grown = {name: getattr(told, name) * times for name in (*SURVEY, *INFORMATION, *COUNTED)}
    before, after = calculate(told, method), calculate(replace(told, **grown), method)

    assert [each.exact for each in after.figures] == [each.exact for each in before.figures]
    assert after.total.value == before.total.value


@given(possible(), st.sampled_from(["344n", "344n-408n"]))
def test_rounding_at_each_step_moves_a_figure_by_little(told, code):
    each = calculate(told, Method(code, Rounding.EACH_STEP))
    once = calculate(told, Method(code, Rounding.AT_END))

    for name, figure in known(once).items():
        stages = 1 if "." in name else 2 if name != "total" else 3
        assert abs(known(each)[name].value - figure.value) <= Decimal("0.01") * stages


@given(st.lists(possible(), min_size=3, max_size=6), methods, st.randoms())
def test_the_order_of_organisations_changes_nothing(organisations, method, chance):
    order = list(range(len(organisations)))
    chance.shuffle(order)
    totals = [calculate(each, method).total.value for each in organisations]
    shuffled = [calculate(organisations[each], method).total.value for each in order]

    assert shuffled == [totals[each] for each in order]
    found = places(shuffled)
    assert [found[order.index(each)] for each in range(len(order))] == places(totals)


@given(possible(), st.sampled_from(list(Rounding)))
def test_equal_norms_and_askers_make_both_editions_one(told, rounding):
    asked, norm = told.respondents, max(told.norm_stand, told.norm_site)
    same = replace(
        told, norm=norm, norm_stand=norm, norm_site=norm, stand_asked=asked, site_asked=asked
    )
    first, amended = (calculate(same, Method(code, rounding)) for code in ("344n", "344n-408n"))

    assert [each.exact for each in first.figures] == [each.exact for each in amended.figures]


@given(st.decimals(0, 100, places=2), methods)
def test_equal_indicators_make_the_total(value, method):
    ready = dict.fromkeys(INDICATORS, value)

    assert from_indicators(ready, method).total.value == value


@pytest.mark.parametrize("rounding", Rounding)
@given(told=possible())
def test_nobody_asked_is_the_mean_of_the_other_two(rounding, told):
    nobody = replace(told, disabled_asked=0, disabled_satisfied=0)
    found = calculate(nobody, Method(rounding=rounding))
    first, second = (found.indicators[code].exact for code in ("3.1", "3.2"))

    assert found.criteria["K3"].exact == (3 * first + 4 * second) / 7
