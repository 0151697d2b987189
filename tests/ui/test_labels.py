from reviewer.wording import use_language
from tests.ui.made_desk import Desk
from ui.labels import label_in


def test_fields_groups_and_rows_have_names(desk: Desk) -> None:
    record = desk.record.record
    kind = next(kind for kind in desk.session.types if kind.name == record.type)
    assert kind.label("calls") == "来电诉求"
    assert kind.label("channels") == label_in(record, kind, "channels") == "留言渠道"
    assert label_in(record, kind, "channels[1].count") == "手机APP"
    assert label_in(record, kind, "channels[1].name") == "留言渠道 2 · 渠道"
    assert label_in(record, kind, "channels[7].count") == "留言渠道 8 · 件数"
    assert label_in(record, kind, "hot_issues[0].rank") == "供水问题 · 名次"
    use_language("en")
    assert kind.label("calls") == "Calls"
