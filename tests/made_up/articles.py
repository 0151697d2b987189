"""The rest of the paper: articles that are no report, with numbers and dates of their own."""

from datetime import date, timedelta
from random import Random

REPORTERS = ("林晓禾", "周砚", "方知远", "何青禾", "沈可", "陶然", "许一诺", "马立冬")
_SENTENCES = (
    "{c}市{d}启动了城区{n}条背街小巷的改造，预计年内完工{k}条",
    "记者在{c}市农贸市场看到，本地大棚蔬菜每公斤售价{k}元左右，较上周下降{p}%",
    "活动现场，{n}名志愿者向居民发放宣传册{m}余份，解答问题{k}个",
    "今年以来，全市新增公共停车位{m}个，其中地下车位{n}个",
    "“孩子放学以后有地方去了，我们上班也安心。”家住和平里{k}号楼的居民高兴地说",
    "据介绍，该项目总投资{p}亿元，建成后每天可处理污水{m}立方米", "市图书馆本月推出亲子阅读活动{n}场，参与家庭{m}户",
    "会议指出，要坚持问题导向，压实工作责任，把好事办好、实事办实",
    "会议强调，要聚焦重点任务，加强统筹协调，确保各项工作落到实处",
    "截至目前，全市已建成社区食堂{n}家，日均服务老人{m}人次",
    "气象部门预计，未来三天{c}市以多云天气为主，最高气温{k}摄氏度",
    "比赛吸引了来自{k}个县区的{n}支队伍参加，最终城东代表队以{k}比{j}获胜",
    "街道办事处把{n}个老旧小区分成{k}个网格，逐户登记需求，建立台账",
    "铁路部门加开列车{k}列，方便旅客出行，预计发送旅客{m}人次",
    "技术人员对沿线{n}处管网进行了检修，更换老化阀门{k}个", "全市规模以上工业增加值同比增长{p}%，较2020年增长{k}%",
    "记者了解到，这条健身步道全长{p}公里，沿途设置休息点{k}处", "到2035年，全市森林覆盖率力争达到{p}%",
)  # fmt: skip
_HOTLINE_TALK = (
    "居民如发现井盖破损，可拨打12345热线反映，工作人员将在{k}小时内到场",
    "近日，市民王女士拨打12345政务服务便民热线，反映小区{k}号楼电梯停用{n}天",
    "社区以12345热线诉求数据为依托，梳理出高频问题{n}个，办结{k}个",
    "接到12345热线转来的工单后，街道当天就联系施工单位，{k}天内完成了维修",
    "“打了12345，没想到{k}个小时就来人了。”家住{n}号院的住户说",
    "记者从12345政务服务便民热线了解到，入冬以来供热问题明显减少",
    "{c}市12345热线办理群众诉求的做法受到好评，回访满意率达到{p}%",
)  # fmt: skip
_HEADLINES = (
    "老街换新颜 居民乐开怀", "{c}市多措并举保供稳价", "社区食堂飘出暖心味道", "全市项目建设跑出加速度",
    "家门口的健身步道建好了", "把实事办到群众心坎上", "{c}市部署今年重点工作", "春运加开列车保障出行",
)  # fmt: skip
REPORT_HEADLINES = (
    "{c}市党建引领“民呼快办”工作日报", "{c}市12345热线每日播报", "接诉即办 热线日报",
    "民呼快办\n政务服务便民热线12345",
)  # fmt: skip


def headline(rng: Random, city: str) -> str:
    """Return a headline, now and then printed twice over."""
    text = rng.choice(_HEADLINES).format(c=city)
    return text * 2 if rng.random() < 0.08 else text


def article(rng: Random, city: str, day: date, dated: str = "") -> str:
    """Return an article of a few paragraphs; ``dated`` is put into its first line when given."""
    when = dated or f"{day.month}月{day.day}日"
    paragraphs = [f"本报讯（记者 {rng.choice(REPORTERS)}）{when}，{_sentences(rng, city, day, 2)}"]
    for _ in range(rng.randint(1, 5)):
        paragraphs.append(_sentences(rng, city, day, rng.randint(1, 4)))
    return "\n".join(paragraphs) + "\n"


def _sentences(rng: Random, city: str, day: date, many: int) -> str:
    return "".join(f"{_sentence(rng, city, day)}。" for _ in range(many))


def _sentence(rng: Random, city: str, day: date) -> str:
    words = rng.choice(_HOTLINE_TALK if rng.random() < 0.06 else _SENTENCES)
    before = day - timedelta(days=rng.randint(0, 3))
    return words.format(
        c=city,
        d=f"{before.month}月{before.day}日",
        n=rng.randint(11, 99),
        m=rng.randint(100, 9999),
        k=rng.randint(2, 30),
        j=rng.randint(0, 2),
        p=f"{rng.randint(10, 999) / 10:.1f}",
    )
