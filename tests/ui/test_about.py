from ui.about import version_of, versions


def test_what_is_installed_has_a_version_and_what_is_not_a_dash() -> None:
    assert version_of("pytest")[0].isdigit()
    assert version_of("no-such-package-here") == "–"
    assert versions().splitlines()[0].startswith("Reviewer ")
