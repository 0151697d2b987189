"""Words around a figure: verbs that take what is counted, verbs of change, words that lead to a verb."""

import re
from typing import Final

_SURE: Final = (
    "完成 实现 净增 建成 建有 建设完成 受理 接听 接到 接收 接报 接诊 收到 收治 收储 梳理 "
    "拨付 投用 投放 投运 拥有 具有 设有 设立 施划 发放 发出 发现 开展 开设 开具 举办 举行 "
    "召开 惠及 吸引 引育 签订 签署 查处 查获 破获 侦破 抓获 出动 清退 清除 改建 扩建 栽植 "
    "栽种 补植 收割 售出 运送 输送 转运 到达 抵达 节省 募集 筹集 筹措 免除 减征 提供 推出 "
    "推送 吸纳 选出 评出 评选 获得 荣获 获批 获评 斩获 夺得 摘得 申报 修建 修缮 铺设 敷设 "
    "更换 加装 配备 调配 增设 增开 加开 增派 精简 审结 转交 派发 疏通 涵盖 包括 包含 动员 "
    "招募 招收 录取 录用 聘请 邀请 看望 发动 派出 抽调 下沉 印发 修订 张贴 悬挂 收缴 查扣 "
    "扣押 追回 挽回 归还 兑现 兑付 支付 收取 缴纳 上缴 建起 盘活 腾退 调入 调出 促成 撮合 "
    "达成 撬动 形成 组建 接入 上架 汇聚 集聚 聚集 迎来 接纳 容纳 停放 关停 购买 购置 订购 "
    "采纳 解答 上演 外借 颁发 评为 入选 命名 选派 选树 约谈 曝光 起诉 判决 执结 划转 腾出 "
    "追加 增发 发行 募得 捐出 捐献 献出 栽下 种下 送出 送达 送上 开出 列出 揽收 投递 建立 "
    "制定 编制 减轻 没收 植树 建造 搭建 布设 帮办 帮扶 签下 谈成 落户 攻克 参编 起草 牵头 "
    "承办 承建 命中 创下 拿下 撤销 合并 核减 核发 换发 补发 补办 补换 清偿 清欠 化债 偿还 "
    "发生 产生 筛选 报告 诊治 实施 提出 救治 追讨 接待 推动 支持"
)
"""Verbs wherever they stand."""

_AT_START: Final = (
    "新购 下达 分发 批准 逮捕 起诉 记录 聚合 栽种 调整 创建 发展 改造 修复 节约 培养 培育 引导 捐赠 救助 资助 "
    "排查 整治 整改 化解 调解 涉及 引进 引入 招聘 招引 组织 出台 打造 推广 采集 回收 筛查 "
    "接种 更新 安装 种植 播种 收获 采摘 销毁 设置 宣讲 展示 清理 清运 拆除 拆迁 搬迁 淘汰 "
    "征集 授予 表彰 带动 拉动 安置 培训 使用 检查 发送 采购 办理 服务 覆盖 辐射 建设 开通 "
    "开行 开放 参与 参加 立案 监测 检测 抽检 审批 审核 处置 处理 减免 补贴 利用 共享 落实 "
    "落地 引领 帮助 满足 消除 削减 压减 减少 增加 延长 取消 刊发 播发 转发 发布 生产 销售 "
    "出口 进口 完善 优化 提升 帮教 化验 养护 维修 治理 修订 解决 回访 答复 办结 流转 出让 "
    "审理 退还 配建 盘点 腾挪 入库 转化 慰问 入驻 进驻 报名 布局 部署 调度 处罚 赔付 "
    "理赔 代办 抢修 抢险 撤离 挑选 遴选 核实 核查 归集 展出 放映 走访 巡查 抽查 征收 "
    "服务保障 培树 投保 结对 孵化 创造 承包 承担 承接 主持 分布 控制在 控制 另收 加收 收取 追讨"
)
"""Verbs where a phrase begins with them: ``城镇新增就业`` is one phrase, ``新增停车位`` a verb and its object."""

_NEXT_TO: Final = (
    "投入 出栏 存栏 产出 运输 支出 贷款 授信 融资 供应 储备 规划 设计 消耗 排放 节水 征收 "
    "退税 流通 登记 宣传 申请 授权 参观 演出 借阅 签约 认定 就业 回复 直办 转办 交办 招商 "
    "累计 配套 获奖 受益 惠民 收看 点击 浏览 阅览 游览 上线 联网 上传 注册 成立 放贷 占用 "
    "耗用 收 发 投 购 养 聘 派 送 运 卖 接 开 含 需 用 花 有 设 建 修 种 植 栽 获 "
    "办 共有 现有 参展 参会 参赛 到场 前来 入园 入学 毕业 在读 出院 住院 就诊 报到 发车 "
    "停靠 运行 运营 通车 竣工 开工 投产 达产 试点 挂牌 摘牌 成交 交付 交易 对接 反映 咨询 "
    "投诉 求助 举报 表扬 建议 派单 转派 直接办理 转交办理"
)
"""Verbs only after ``共`` and the like, or right before a figure: ``签约金额`` and ``研发投入`` are nouns."""

_ADVERBS: Final = (
    "共计|合计|总计|累计|一共|总共|共(?![享同青])|已经|已|先后|还将|还(?!款)|再(?!生)|也|并(?!购)|将|可(?![再回支])|拟|计划|预计|力争|争取"
    "|(?<![人户亩年月日平])均(?!价)|各(?![项类地])|又|仅|只|现已|现(?![代金])|正在"
)
_MANNER: Final = (
    "成功|集中|全面|持续|顺利|陆续|确保|新|提前|超额|如期|直接|按期|依法|主动|及时|首次|率先|重点|常态化|高效|圆满|免费|实际|协调|积极|自主|大力"
    "|统一|现场|在|所|能够|能|要|平均|日均|月均|年均|全年|大幅|优先|同步|联合|公开|定向|线上|线下|无偿|自愿|计划"
)
_NO_OBJECT: Final = "(?![率量额值度业机]|费(?!用))(?!数(?![据字])|能力|时间|时长|时限|情况|面积|[人天次户件个]数|金额)"
_NO_NOUN: Final = (
    f"{_NO_OBJECT}(?![期后前站点员者器券奖制力区线档品类厅局部处所院队])"
    "(?!指数|指标|价格|余额|机构|企业|总|中心|体系|工作|任务|目标|方式|机制|热线|平台|工程|收入|资金)"
)
"""After these a verb is part of a noun: ``签约金额``, ``办结率``."""


def _any(*lists: str) -> str:
    words = " ".join(lists).split()
    return "|".join(sorted(dict.fromkeys(words), key=len, reverse=True))


_LONGER: Final = " ".join(word for word in _NEXT_TO.split() if len(word) > 1 or word == "有")
_DONE: Final = "(?:并|了|出|过|到|至|成(?![本果功品效]))?"
_ANY_VERB: Final = _any(_SURE, _AT_START)
_NO_RATE: Final = rf"(?!(?:{_any(_SURE, _AT_START, _NEXT_TO)})[率量额值费度])"
_BODY: Final = (
    "局|委|厅|机关|部门?|办|中心|公司|集团|法院|检察院|银行|医院|学校|大学|街道|社区"
    "|(?<!小)区|[镇乡村县市省州院所站队会处馆场店厂校园组台]"
)
SURE_VERB: Final = re.compile(rf"(?:{_any(_SURE)}){_NO_OBJECT}{_DONE}")
VERB_AT_START: Final = re.compile(rf"^(?:{_MANNER})*(?:{_ANY_VERB}){{1,2}}{_NO_NOUN}{_NO_RATE}{_DONE}(?=[^，]{{2}})")
VERB_AFTER_ADVERB: Final = re.compile(
    rf"(?:{_ADVERBS})(?:{_MANNER})*(?:[向对为从][^，。；、]{{2,14}}?)?"
    rf"(?:{_any(_SURE, _AT_START, _LONGER)}){_NO_OBJECT}{_DONE}"
)
VERB_AT_END: Final = re.compile(rf"(?:(?:{_ANY_VERB})并?(?:{_ANY_VERB})?|^(?:{_MANNER})*(?:{_any(_NEXT_TO)})){_DONE}$")
AGENT: Final = re.compile(
    rf"^[^，、]{{1,14}}?(?:{_BODY})(?=(?:{_ADVERBS}|{_MANNER})*(?:{_any(_AT_START)}){_NO_NOUN}{_NO_RATE}[^，]{{2}})"
)
FINISHES: Final = re.compile(r"(?:各|共|已|累计|可|将|预计)*(?:完成|达成|实现)(?:了)?")
HAS_AT_START: Final = re.compile(
    r"^(?:共|现)?(?:有(?![关效机限色])|设(?![计施备立置有])|养(?![殖老护])|建(?![设筑议成材档制]))(?=[^，]{2})"
)
LONE_VERB: Final = re.compile(rf"(?:{_any(_NEXT_TO, _AT_START)})")
ADVERBS_AT_START: Final = re.compile(rf"^(?:{_ADVERBS})+(?=[^，]{{2}})")

UP: Final = (
    "前移 前进 跃升 跃增 提价 涨价 提速 增长 增加 上升 提高 提升 上涨 上浮 上调 攀升 回升 扩大 激增 猛增 加快 延长 "
    "净增 多增 增 升 涨"
)
DOWN: Final = (
    "后移 降价 降费 提前 下降 减少 降低 回落 下滑 下跌 下调 收窄 缩短 压缩 压减 缩减 放缓 负增长 少增 减 降 跌 缩"
)
UP_NOUN: Final = "增速 增幅 涨幅 升幅 增长率 增长幅度 增长速度 增长比例"
DOWN_NOUN: Final = "降幅 跌幅 减幅 下降率 下降幅度 下降比例"
WITH_BASE_UP: Final = "偏多 偏高 多 高 快 长 重 高出 多出"
WITH_BASE_DOWN: Final = "偏少 偏低 少 低 慢 短 轻 早"
"""These say a change only where it is said against what."""
