<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Reviewer</source>
        <translation>关于核数台</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>核数台</translation>
    </message>
    <message>
        <source>The desk at which a person checks figures that were read off printed pages.</source>
        <translation>核对从报纸版面读出的数字，逐条把关。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New review…</source>
        <translation>新建核对(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open review…</source>
        <translation>打开核对(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Add pages…</source>
        <translation>添加版面(&amp;A)…</translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Use report &amp;types…</source>
        <translation>使用报表类型(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>另存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Show where the review is &amp;kept</source>
        <translation>打开核对文件所在的文件夹(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Close review</source>
        <translation>关闭核对(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search all pages</source>
        <translation>查找所有版面(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Mend the same misreading elsewhere…</source>
        <translation>改正其他各处的同一误读(&amp;M)…</translation>
    </message>
    <message>
        <source>Next record that &amp;needs you</source>
        <translation>下一条待核记录(&amp;N)</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Re-&amp;open…</source>
        <translation>重新打开(&amp;O)…</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>备注(&amp;T)…</translation>
    </message>
    <message>
        <source>Re&amp;move record…</source>
        <translation>删除记录(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove the &amp;whole page…</source>
        <translation>移除整页(&amp;W)…</translation>
    </message>
    <message>
        <source>Show the page&apos;s &amp;file</source>
        <translation>显示版面文件(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the &amp;queue</source>
        <translation>转到队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Go to the &amp;page</source>
        <translation>转到版面(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the &amp;record</source>
        <translation>转到记录(&amp;R)</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>What was learned from corrections…</source>
        <translation>从改正中学到的误读…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tour and manual</source>
        <translation>使用说明(&amp;T)</translation>
    </message>
    <message>
        <source>Open the &amp;samples</source>
        <translation>打开样例(&amp;S)</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>打开日志文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Reviewer</source>
        <translation>关于核数台(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AnswerKeys</name>
    <message>
        <source>Alt+{key} stands on {n} cards: choose the field of one of them first.</source>
        <translation>有 {n} 张卡片都有 Alt+{key}：请先选定其中一张的字段。</translation>
    </message>
    <message>
        <source>Alt+{key}: nobody typed anything in this field.</source>
        <translation>Alt+{key}：这个字段没有人改过。</translation>
    </message>
    <message>
        <source>Alt+{key}: no card of this record has this answer.</source>
        <translation>Alt+{key}：这条记录里没有卡片有这个选项。</translation>
    </message>
</context>
<context>
    <name>AttentionMenu</name>
    <message>
        <source>Type uncovered numbers &amp;blind</source>
        <translation>盲录算式核对不到的数(&amp;B)</translation>
    </message>
    <message>
        <source>For this kind of report: the value read is hidden until it was typed</source>
        <translation>对这一种报表：读数先隐藏，照版面键入后才显示</translation>
    </message>
    <message>
        <source>P&amp;lanted errors</source>
        <translation>预设错误(&amp;L)</translation>
    </message>
    <message>
        <source>In {share} of the records</source>
        <translation>在 {share} 的记录里</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>不预设</translation>
    </message>
    <message>
        <source>Planted: {planted} · caught: {caught} · missed: {missed} · not met yet: {waiting}</source>
        <translation>已预设 {planted} · 已发现 {caught} · 漏看 {missed} · 尚未遇到 {waiting}</translation>
    </message>
    <message>
        <source>Errors planted: {n}</source>
        <translation>已预设错误 {n} 处</translation>
    </message>
    <message>
        <source>No error was planted: too few records can have one (those nobody touched, without errors or warnings).</source>
        <translation>一处也没有预设：可预设的记录（没有人动过，也没有错误和提醒）太少。</translation>
    </message>
</context>
<context>
    <name>BalanceLine</name>
    <message>
        <source>– a number is missing</source>
        <translation>– 缺一个数</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>✗ doesn&apos;t add up</source>
        <translation>✗ 不符</translation>
    </message>
    <message>
        <source>✎ printed like that</source>
        <translation>✎ 报上如此</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>⇄ {label}: you entered {mine}; the page now reads {read}.</source>
        <translation>⇄ {label}：您填的是 {mine}，版面现在读作 {read}。</translation>
    </message>
    <message>
        <source>keep mine: {value}</source>
        <translation>保留我填的：{value}</translation>
    </message>
    <message>
        <source>take the page&apos;s: {value}</source>
        <translation>改用版面的：{value}</translation>
    </message>
</context>
<context>
    <name>CoverageLine</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>In no sum: {fields}.</source>
        <translation>不在任何算式里：{fields}。</translation>
    </message>
    <message>
        <source>In a sum that isn&apos;t complete or doesn&apos;t hold: {fields}.</source>
        <translation>所在算式缺数或不成立：{fields}。</translation>
    </message>
    <message>
        <source>Every number stands in a sum that holds.</source>
        <translation>每个数都在成立的算式里。</translation>
    </message>
    <message>
        <source>Nothing but your eyes checks them.</source>
        <translation>只有你的眼睛能核对它们。</translation>
    </message>
    <message>
        <source>The report type “{type}” isn&apos;t in use in this review: its fields are shown by their own names. Nothing checks them, and they can&apos;t be changed.</source>
        <translation>本次核对没有启用报表类型“{type}”：各字段按程序里的名称列出，不作检查，也不能修改。</translation>
    </message>
    <message>
        <source>The report type in use doesn&apos;t know: {fields}. Nothing checks these fields, and they can&apos;t be changed.</source>
        <translation>现用的报表类型里没有这些字段：{fields}。它们不作检查，也不能修改。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>{file} isn&apos;t there: it was moved, renamed or deleted.</source>
        <translation>找不到 {file}：它已被移动、改名或删除。</translation>
    </message>
    <message>
        <source>Adding pages</source>
        <translation>正在添加版面</translation>
    </message>
    <message>
        <source>Reading the pages again</source>
        <translation>正在重新识别版面</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Saved to {file}; you go on in this copy.</source>
        <translation>已存为 {file}，接下来在这个副本里工作。</translation>
    </message>
    <message>
        <source>“{work}” is still running. Wait for it, or cancel it.</source>
        <translation>“{work}”还没有结束，请等它完成，或先取消。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>The same misreading elsewhere</source>
        <translation>其他各处的同一误读</translation>
    </message>
    <message>
        <source>You mended “{wrong}” to “{right}”. It stands at {n} other places as well:</source>
        <translation>您已把“{wrong}”改为“{right}”。另有 {n} 处同样的误读：</translation>
    </message>
    <message>
        <source>You mended “{wrong}” to “{right}”. It stands at one other place as well:</source>
        <translation>您已把“{wrong}”改为“{right}”。另有 1 处同样的误读：</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>全部选中(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全部不选(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Space ticks and unticks · Enter mends what is ticked, as one step to undo</source>
        <translation>空格键选中或取消 · 回车改正选中各处，可一步撤销</translation>
    </message>
    <message>
        <source>&amp;Mend {n}</source>
        <translation>改正 {n} 处(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ElsewhereModel</name>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The line and the raw text of each value, in a long table</source>
        <translation>每个值在哪一行、原文如何，列成一张长表</translation>
    </message>
    <message>
        <source>A row for each article of the pages: headline, reporters, text</source>
        <translation>版面上每篇文章一行：标题、记者、正文</translation>
    </message>
    <message>
        <source>Each article as a text file too, in a folder beside</source>
        <translation>每篇文章另存一个文本文件，放在旁边的文件夹里</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>CSV, files that Excel opens (.csv)</source>
        <translation>CSV，几个可用 Excel 打开的文件（.csv）</translation>
    </message>
    <message>
        <source>Parquet, for programs (.parquet)</source>
        <translation>Parquet，供程序使用（.parquet）</translation>
    </message>
    <message>
        <source>JSON, for programs (.json)</source>
        <translation>JSON，供程序使用（.json）</translation>
    </message>
    <message>
        <source>As printed; what should have been is in Corrections</source>
        <translation>按所印；更正后的值见“更正”表</translation>
    </message>
    <message>
        <source>As they should have been; what is printed is in Corrections</source>
        <translation>按更正后；所印的值见“更正”表</translation>
    </message>
    <message>
        <source>Verified records only ({n})</source>
        <translation>只导出已核定的记录（{n} 条）</translation>
    </message>
    <message>
        <source>All records ({n}); those not verified are marked</source>
        <translation>导出全部记录（{n} 条），未核定的加标记</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Misprints</source>
        <translation>报上印错的值</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Say which file to write.</source>
        <translation>请填写要写入的文件。</translation>
    </message>
    <message>
        <source>“{file}” is there already, last changed {since}. Replace it, or name another file.</source>
        <translation>“{file}”已经存在（{since} 改过）。可以替换它，或换一个文件名。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Written and read back:</source>
        <translation>已写好并读回核对过：</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>type what the page shows</source>
        <translation>照版面键入</translation>
    </message>
</context>
<context>
    <name>FieldState</name>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>error</source>
        <translation>有错</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>odd, inferred</source>
        <translation>存疑·推定</translation>
    </message>
    <message>
        <source>odd, uncertain</source>
        <translation>存疑·不确定</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏看</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未收录</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>形近</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>type it</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>look</source>
        <translation>待看</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>有据</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已看</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未印</translation>
    </message>
    <message>
        <source>The page under your value now reads otherwise. Choose one of the two.</source>
        <translation>您填的值与版面现在的文字不一致，请二选一。</translation>
    </message>
    <message>
        <source>A check names this field. Mend it, or say that it is printed like that.</source>
        <translation>这一项没有通过核对，请改正，或注明报上就是这样印的。</translation>
    </message>
    <message>
        <source>Something about this value is unusual. Compare it with the page.</source>
        <translation>这个值有些反常，请对照版面。</translation>
    </message>
    <message>
        <source>This isn&apos;t printed in full, the rest was inferred; and something about it is unusual. Please look.</source>
        <translation>报上没有印全，其余是推定的，而且有些反常，请看一眼。</translation>
    </message>
    <message>
        <source>This was read with doubt, and something about it is unusual. Compare it with the page.</source>
        <translation>这里读得没有把握，而且有些反常，请对照版面。</translation>
    </message>
    <message>
        <source>A planted error was missed here; this is the value read. Please look.</source>
        <translation>这里漏看过一处预设的错误；现在显示的是读数，请核对。</translation>
    </message>
    <message>
        <source>Nothing could be read here. Type it, or take it from the page.</source>
        <translation>这里没有读出内容，请输入，或在版面上选取。</translation>
    </message>
    <message>
        <source>This isn&apos;t printed in full; the rest was inferred. Please look.</source>
        <translation>报上没有印全，其余是推定的，请看一眼。</translation>
    </message>
    <message>
        <source>These words aren&apos;t known here yet. Compare them with the page; once verified, they are known.</source>
        <translation>这里还没有收录这个词，请对照版面；核定以后就认得了。</translation>
    </message>
    <message>
        <source>The page has other characters here; this is the known name that looks like them.</source>
        <translation>版面上是别的字，这里是与之形近的已知名称，请对照。</translation>
    </message>
    <message>
        <source>The characters here were hard to read. Compare with the page.</source>
        <translation>这里的字不易辨认，请对照版面。</translation>
    </message>
    <message>
        <source>No equation vouches for this value. It is hidden: type what the page shows.</source>
        <translation>没有算式能核对这个数，数值已隐藏：请照版面键入。</translation>
    </message>
    <message>
        <source>No equation vouches for this value. Compare it with the page.</source>
        <translation>没有等式能印证这个值，请对照版面。</translation>
    </message>
    <message>
        <source>You entered this value; reading the page again never changes it.</source>
        <translation>这是您填的值，重新读取版面不会改动它。</translation>
    </message>
    <message>
        <source>An equation that holds vouches for this value.</source>
        <translation>有成立的等式印证这个值。</translation>
    </message>
    <message>
        <source>This value was looked at, or needs no look.</source>
        <translation>这个值已看过，或不必看。</translation>
    </message>
    <message>
        <source>Nothing of this was found on the page, and it needn&apos;t be there.</source>
        <translation>版面上没有这一项，也可以没有。</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Subject</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Subject</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Review the article&apos;s figures</source>
        <translation>核对这篇的指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Figures in prose</source>
        <translation>文中的指标</translation>
    </message>
    <message>
        <source>any unit</source>
        <translation>不限单位</translation>
    </message>
    <message>
        <source>any period</source>
        <translation>不限时期</translation>
    </message>
    <message>
        <source>any article</source>
        <translation>不限文章</translation>
    </message>
    <message>
        <source>No figures were found in the prose of this page.</source>
        <translation>这一页的文字里没有读到指标。</translation>
    </message>
    <message>
        <source>{shown} of {n}</source>
        <translation>{n} 个中的 {shown} 个</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the page</source>
        <translation>在版面中查找</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>第 {n} 个，共 {all} 个</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>show {n} less likely</source>
        <translation>再显示 {n} 个可能性很小的</translation>
    </message>
    <message>
        <source>type it</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>the page says {read}: take {label} back from {now}</source>
        <translation>版面上是 {read}：把{label}从 {now} 改回</translation>
    </message>
    <message>
        <source>printed like that</source>
        <translation>报上就是这样印的</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Why is it printed like that? Enter settles, Esc goes back</source>
        <translation>为什么认定报上就是这样印的？回车确定，Esc 返回</translation>
    </message>
    <message>
        <source>Why is it right? (optional) Enter accepts, Esc goes back</source>
        <translation>为什么是对的？（可不填）回车认可，Esc 返回</translation>
    </message>
    <message>
        <source>Choose the field that should have been {value}.</source>
        <translation>请选定哪个字段应为 {value}。</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Open the samples</source>
        <translation>打开样例</translation>
    </message>
    <message>
        <source>made-up pages to try it on</source>
        <translation>虚构的版面，供试用</translation>
    </message>
    <message>
        <source>Add pages…</source>
        <translation>添加版面…</translation>
    </message>
    <message>
        <source>text files read off newspaper pages</source>
        <translation>从报纸版面读出的文本文件</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>every page in it and below</source>
        <translation>其中以及下级文件夹里的所有版面</translation>
    </message>
    <message>
        <source>Open a review…</source>
        <translation>打开核对…</translation>
    </message>
    <message>
        <source>a .review file from before</source>
        <translation>以前的 .review 文件</translation>
    </message>
    <message>
        <source>Recent reviews</source>
        <translation>最近的核对</translation>
    </message>
    <message>
        <source>or drop pages, folders or a review anywhere in this window</source>
        <translation>也可以把版面、文件夹或核对文件拖到窗口里任何地方</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>核数台</translation>
    </message>
    <message>
        <source>Shows the text of a page beside the figures read from it.
Says which totals don&apos;t add up, and what would mend them.
Exports to Excel what you have verified.</source>
        <translation>版面原文与读出的数字并排显示。
哪些合计对不上、怎样改才对得上，都会指出。
核定过的记录可以导出到 Excel。</translation>
    </message>
    <message>
        <source>{file} (not there)</source>
        <translation>{file}（已不在）</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Confirm and go on</source>
        <translation>确认并继续</translation>
    </message>
    <message>
        <source>Next field to look at</source>
        <translation>下一个要看的字段</translation>
    </message>
    <message>
        <source>Verify record</source>
        <translation>核定这条记录</translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>Not printed: {n}</source>
        <translation>版面上没有的：{n} 项</translation>
    </message>
</context>
<context>
    <name>FrozenColumn</name>
    <message>
        <source>First column, which stays in sight</source>
        <translation>首列，始终可见</translation>
    </message>
</context>
<context>
    <name>GroupColumns</name>
    <message>
        <source>Show the empty columns too</source>
        <translation>也显示空列</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Add a row below</source>
        <translation>在下面加一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>上移一行</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>下移一行</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>何处</translation>
    </message>
    <message>
        <source>{act} (undone)</source>
        <translation>{act}（已撤销）</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>还没有任何操作。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Pages added: {n}</source>
        <translation>添加了 {n} 个版面</translation>
    </message>
    <message>
        <source>in the review already: {n}</source>
        <translation>已在核对里的 {n} 个</translation>
    </message>
    <message>
        <source>not read: {n}</source>
        <translation>没有读入的 {n} 个</translation>
    </message>
    <message>
        <source>read, but odd: {n}</source>
        <translation>读入了但有疑点的 {n} 个</translation>
    </message>
    <message>
        <source>files of other kinds, not read: {n} ({kinds})</source>
        <translation>其他种类的文件没有读入：{n} 个（{kinds}）</translation>
    </message>
    <message>
        <source>stopped before the end; what was added stays</source>
        <translation>中途停止，已添加的保留</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Pages added</source>
        <translation>添加版面的结果</translation>
    </message>
    <message>
        <source>Report on the pages added</source>
        <translation>添加版面的结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not read:</source>
        <translation>没有读入：</translation>
    </message>
    <message>
        <source>Read, but odd:</source>
        <translation>读入了但有疑点：</translation>
    </message>
    <message>
        <source>In the review already:</source>
        <translation>已在核对里：</translation>
    </message>
</context>
<context>
    <name>KeptPlace</name>
    <message>
        <source>Where the review is kept</source>
        <translation>核对文件的位置</translation>
    </message>
    <message>
        <source>This review is kept in your own folder, {folder}, not beside its pages.</source>
        <translation>这份核对保存在您自己的文件夹 {folder}，不在版面旁边。</translation>
    </message>
    <message>
        <source>The review is kept in {file}</source>
        <translation>核对文件保存在 {file}</translation>
    </message>
</context>
<context>
    <name>LearnedDialog</name>
    <message>
        <source>What was learned from corrections</source>
        <translation>从改正中学到的误读</translation>
    </message>
    <message>
        <source>Each correction of a verified record counts the misreading it shows. What is seen often makes a repair more probable, here and in your other reviews.</source>
        <translation>已核定记录的每处改正都计入它显示的误读。常见的误读使相应的修正更靠前，在这份和您的其他核对文件里都如此。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Forget all</source>
        <translation>全部忘掉(&amp;F)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印的是</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读成</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Nothing yet: correct a misread value and verify its record.</source>
        <translation>还没有：改正一处误读并核定该记录后，这里就会计数。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>导入自</translation>
    </message>
    <message>
        <source>Taken in: {file}.</source>
        <translation>已读入 {file}。</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. Press “Forget all” once more to forget all that is counted here.</source>
        <translation>此操作不可撤销。再按一次“全部忘掉”，即忘掉这里计入的一切。</translation>
    </message>
    <message>
        <source>Forgotten; the reviews are as they were.</source>
        <translation>已忘掉；核对文件没有改动。</translation>
    </message>
</context>
<context>
    <name>LineNumbers</name>
    <message>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>核数台</translation>
    </message>
    <message>
        <source>Arithmetic of the page</source>
        <translation>版面上的算术</translation>
    </message>
    <message>
        <source>Figures in prose</source>
        <translation>文中的指标</translation>
    </message>
    <message>
        <source>People and bodies</source>
        <translation>人物与机构</translation>
    </message>
    <message>
        <source>All records are verified: {n}. {key} exports them.</source>
        <translation>全部 {n} 条记录都已核定。按 {key} 导出。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>撤销(&amp;U)：{what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>重做(&amp;R)：{what}</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>“{wrong}” stands on one page; {key} shows where, and mends it there too.</source>
        <translation>“{wrong}”还出现在 1 个版面；按 {key} 查看并一并改正。</translation>
    </message>
    <message>
        <source>“{wrong}” stands on {n} pages; {key} shows where, and mends it there too.</source>
        <translation>“{wrong}”还出现在 {n} 个版面；按 {key} 逐处查看并一并改正。</translation>
    </message>
    <message>
        <source>First mend a misread sign or word, in the page or in a name; then look where else it stands.</source>
        <translation>请先在版面文字或名称中改正一处误读，再查找其他各处。</translation>
    </message>
    <message>
        <source>Looking for “{wrong}”</source>
        <translation>正在查找“{wrong}”</translation>
    </message>
    <message>
        <source>“{wrong}” stands nowhere else.</source>
        <translation>其他各处没有“{wrong}”。</translation>
    </message>
    <message>
        <source>Mending “{wrong}”</source>
        <translation>正在改正“{wrong}”</translation>
    </message>
    <message>
        <source>Mended in {n} places, one step to undo.</source>
        <translation>已改正 {n} 处，可一步撤销。</translation>
    </message>
    <message>
        <source>Mended in one place, one step to undo.</source>
        <translation>已改正 1 处，可一步撤销。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Read the page again &amp;as</source>
        <translation>按编码重新读取(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Articles (in the outline)</source>
        <translation>文章（在版面目录中）(&amp;A)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OutlineActs</name>
    <message>
        <source>This is “{kind}”</source>
        <translation>这是“{kind}”</translation>
    </message>
    <message>
        <source>An article begins here</source>
        <translation>从这里另起一篇</translation>
    </message>
    <message>
        <source>Make one with the next; two lines of a headline, too</source>
        <translation>与下一项并作一项，两行标题也是</translation>
    </message>
    <message>
        <source>Make two at the cursor in the text</source>
        <translation>在原文光标处分作两段</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Belongs to no article</source>
        <translation>不属于任何文章</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>就是这样</translation>
    </message>
    <message>
        <source>Divide the page again</source>
        <translation>重新由程序划分</translation>
    </message>
    <message>
        <source>This article has two headlines now. M: both are lines of one. H: this one is the headline.</source>
        <translation>这一篇现在有两个标题。M：两行并成一个标题。H：以选中的这个为标题。</translation>
    </message>
    <message>
        <source>Choose the part of an article with which another one begins.</source>
        <translation>请先在一篇文章里选中另一篇由此开始的那一部分。</translation>
    </message>
    <message>
        <source>An article begins with this part already.</source>
        <translation>这一部分已经是一篇的开头。</translation>
    </message>
    <message>
        <source>Choose a part of the article for this, or select in the text what is to be “{kind}”.</source>
        <translation>请先选这一篇里的一个部分，或在原文里选中要作“{kind}”的文字。</translation>
    </message>
    <message>
        <source>The headline before is a subtitle now. M: both are lines of one headline.</source>
        <translation>原来的标题已改作副题。M：两行并成一个标题。</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>In no article</source>
        <translation>不在文章里</translation>
    </message>
    <message>
        <source>(no headline) {text}</source>
        <translation>（无标题）{text}</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>眉题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline of the page</source>
        <translation>版面目录</translation>
    </message>
    <message>
        <source>{message} M on one of them: lines of one. Alt+Up, Alt+Down: to another. Enter: right as it is.</source>
        <translation>{message} 在其中一个标题上按 M：是同一标题的几行。Alt+↑、Alt+↓：移到别的文章。回车：就是这样。</translation>
    </message>
    <message>
        <source>{message} Select it in the text and press H. Enter: right as it is.</source>
        <translation>{message}在原文里选中它，再按 H。回车：就是这样。</translation>
    </message>
    <message>
        <source>{message} Enter: right as it is. Drag or Alt+Up, Alt+Down: to another.</source>
        <translation>{message} 回车：就是这样。拖动或 Alt+↑、Alt+↓：移到别处。</translation>
    </message>
    <message>
        <source>In doubt: {n}, marked with a question mark</source>
        <translation>存疑 {n} 篇，带问号</translation>
    </message>
    <message>
        <source>Nothing is printed on this page.</source>
        <translation>这一页没有文字。</translation>
    </message>
    <message>
        <source>Enter: to the text · H: headline · B: begins an article · right click: more</source>
        <translation>回车：到原文 · H：标题 · B：从此另起一篇 · 右键：更多</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Opened outside: {file}</source>
        <translation>已交系统打开：{file}</translation>
    </message>
    <message>
        <source>No program here opens this; it is {file}</source>
        <translation>系统里没有能打开它的程序；位置：{file}</translation>
    </message>
</context>
<context>
    <name>PageEditor</name>
    <message>
        <source>Text of the page</source>
        <translation>版面文字</translation>
    </message>
</context>
<context>
    <name>PageFile</name>
    <message>
        <source>Find the encoding</source>
        <translation>自动识别编码</translation>
    </message>
    <message>
        <source>Read it again all the same</source>
        <translation>仍要重新读取</translation>
    </message>
    <message>
        <source>{file} was read again as {encoding}; it is as it was.</source>
        <translation>已按 {encoding} 重新读取 {file}，内容没有变化。</translation>
    </message>
    <message>
        <source>{file} was read again as {encoding}; Ctrl+Z takes that back.</source>
        <translation>已按 {encoding} 重新读取 {file}；按 Ctrl+Z 可以撤销。</translation>
    </message>
</context>
<context>
    <name>PageRemoval</name>
    <message>
        <source>There is no record on this page.</source>
        <translation>这一页没有记录。</translation>
    </message>
    <message>
        <source>Records removed: {n}; Ctrl+Z brings them back</source>
        <translation>已移除 {n} 条记录；按 Ctrl+Z 可恢复</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Outline of the page</source>
        <translation>版面目录</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Use selection as value</source>
        <translation>把选中文字作为该项的值</translation>
    </message>
    <message>
        <source>Join lines</source>
        <translation>并行（去掉换行）</translation>
    </message>
    <message>
        <source>Add record from selection…</source>
        <translation>用选中文字新建记录…</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>在版面中查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>没有版面</translation>
    </message>
    <message>
        <source>line {first}</source>
        <translation>第 {first} 行</translation>
    </message>
    <message>
        <source>lines {first}–{last}</source>
        <translation>第 {first}–{last} 行</translation>
    </message>
    <message>
        <source>Choose a field in the record, then select its text in the page.</source>
        <translation>请先在记录里选定一项，再在版面上选取它的文字。</translation>
    </message>
    <message>
        <source>Select the report&apos;s text in the page first.</source>
        <translation>请先在版面上选取报告的文字。</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>All pages</source>
        <translation>所有页</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>姓名或机构</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Other articles</source>
        <translation>其他文章</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>(body)</source>
        <translation>（机构）</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>People and bodies</source>
        <translation>人物与机构</translation>
    </message>
    <message>
        <source>People: {people} · bodies: {bodies} · to look at: {odd}</source>
        <translation>人物 {people} · 机构 {bodies} · 要看的 {odd}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Something went wrong in the program again; your work is saved.</source>
        <translation>程序又出错了；您的工作都已保存。</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>errors: {n}</source>
        <translation>错误 {n} 处</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>started</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>无报告</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>无报告</translation>
    </message>
    <message>
        <source>Which records are listed</source>
        <translation>列出哪些记录</translation>
    </message>
    <message>
        <source>Search names, values and pages</source>
        <translation>查找文件名、数值、原文</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Nothing in the queue fits the search.</source>
        <translation>队列中没有符合条件的记录。</translation>
    </message>
    <message>
        <source>No pages yet: add some with File &gt; Add pages, or drop them here.</source>
        <translation>还没有版面：请用“文件 &gt; 添加版面”添加，或拖到这里。</translation>
    </message>
    <message>
        <source>{done} of {all} verified</source>
        <translation>已核定 {done}，共 {all}</translation>
    </message>
    <message>
        <source>, errors: {n}</source>
        <translation>，错误 {n}</translation>
    </message>
    <message>
        <source>No other record in the list needs you.</source>
        <translation>列表里没有其他待核的记录了。</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading {done} of {total}…</source>
        <translation>正在读第 {done} 页，共 {total} 页…</translation>
    </message>
    <message>
        <source>This could not be read: an error in the program.</source>
        <translation>没能读出来：程序出错了。</translation>
    </message>
</context>
<context>
    <name>ReasonLines</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Field that should have been printed otherwise</source>
        <translation>应当另印的字段</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What should have been printed</source>
        <translation>应当印成什么</translation>
    </message>
    <message>
        <source>should have been:</source>
        <translation>应为：</translation>
    </message>
    <message>
        <source>which field?</source>
        <translation>哪个字段？</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Fields of the record</source>
        <translation>记录的各项</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>There is no report on this page.

If there is one, select its text in the page and press {key}: it becomes a record.</source>
        <translation>这一版上没有找到报表。

如果有，请在版面上选中它的文字，按 {key}，就成为一条记录。</translation>
    </message>
    <message>
        <source>Choose a page in the queue.</source>
        <translation>请在队列里选一个版面。</translation>
    </message>
    <message>
        <source>Enter keeps the note, Esc goes back</source>
        <translation>回车记下备注，Esc 返回</translation>
    </message>
    <message>
        <source>Everything was looked at; open warnings: {n}. Enter verifies all the same.</source>
        <translation>全部看过了，还有 {n} 处存疑未处理；按回车仍可核定。</translation>
    </message>
    <message>
        <source>Everything was looked at. Enter verifies.</source>
        <translation>都看过了，按回车核定。</translation>
    </message>
</context>
<context>
    <name>RecordNotes</name>
    <message>
        <source>Add a note…</source>
        <translation>写备注…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>□ typed from the page unseen, as read: {fields}</source>
        <translation>□ 照版面盲录，与读数一致：{fields}</translation>
    </message>
    <message>
        <source>✓ a planted error was caught: {field} shown {shown}, page says {read} ({who})</source>
        <translation>✓ 发现了预设的错误：{field}显示 {shown}，版面为 {read}（{who}）</translation>
    </message>
    <message>
        <source>⚑ a planted error was missed: {field} shown {shown}, page says {read} ({who})</source>
        <translation>⚑ 漏看了预设的错误：{field}显示 {shown}，版面为 {read}（{who}）</translation>
    </message>
    <message>
        <source>printed like that</source>
        <translation>报上就是这样印的</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已认可</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>; {field}: printed {printed}, should be {meant}</source>
        <translation>；{field}：印作 {printed}，应为 {meant}</translation>
    </message>
</context>
<context>
    <name>RecordTitle</name>
    <message>
        <source>Verify</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Re-open…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Remove this record…</source>
        <translation>删除这条记录…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>✓ verified by {who}, {at}</source>
        <translation>✓ {who} 核定于 {at}</translation>
    </message>
    <message>
        <source>✗ {n} open errors</source>
        <translation>✗ {n} 处错误</translation>
    </message>
    <message>
        <source>✗ 1 open error</source>
        <translation>✗ 1 处错误</translation>
    </message>
    <message>
        <source>! {n} open warnings</source>
        <translation>! {n} 处存疑未处理</translation>
    </message>
    <message>
        <source>! 1 open warning</source>
        <translation>! 1 处存疑未处理</translation>
    </message>
    <message>
        <source>○ {n} to look at</source>
        <translation>○ {n} 项待看</translation>
    </message>
    <message>
        <source>✓ nothing left to look at</source>
        <translation>✓ 都看过了</translation>
    </message>
    <message>
        <source>Why is it re-opened? Enter re-opens, Esc goes back</source>
        <translation>为什么重新打开？回车确定，Esc 返回</translation>
    </message>
    <message>
        <source>Why is it removed? Enter removes, Esc goes back</source>
        <translation>为什么删除？回车确定，Esc 返回</translation>
    </message>
</context>
<context>
    <name>RekeyingCard</name>
    <message>
        <source>□ {label}: the desk reads {read}, you typed {typed}. Look at the page and type it again.</source>
        <translation>□ {label}：核数台读作 {read}，你键入的是 {typed}。请看版面，再键入一次。</translation>
    </message>
    <message>
        <source>type it</source>
        <translation>键入</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Remove whole pages</source>
        <translation>移除整页</translation>
    </message>
    <message>
        <source>Why are they removed?</source>
        <translation>为什么移除？</translation>
    </message>
    <message>
        <source>Also those that are verified: {n}</source>
        <translation>连已核定的一起移除：{n} 条</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All {n} records of these pages ({pages}) leave the review, as one step; Ctrl+Z brings them back. The pages stay in the list as pages without a report.

{names}</source>
        <translation>这 {pages} 页的全部 {n} 条记录将一步移出核对；Ctrl+Z 可恢复。版面仍列在队列里，标作没有报表。

{names}</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>在记录里</translation>
    </message>
    <message>
        <source>This is right: go to the next field that needs you; at the end, verify</source>
        <translation>确认无误，到下一个要看的字段；最后一次即核定</translation>
    </message>
    <message>
        <source>The next field, confirming nothing; the one before</source>
        <translation>到下一个字段，不作确认；到上一个</translation>
    </message>
    <message>
        <source>Apply the repair with this number</source>
        <translation>采用这个编号的改法</translation>
    </message>
    <message>
        <source>Take back a number that was typed: what the page says</source>
        <translation>取消手工输入的数，改回版面上的</translation>
    </message>
    <message>
        <source>Show the repairs that are less likely</source>
        <translation>显示可能性较小的改法</translation>
    </message>
    <message>
        <source>The paper prints it like that: why, and if known what should stand there</source>
        <translation>报上就是这样印的：写理由；若知道，再写应为多少</translation>
    </message>
    <message>
        <source>Where the value is hidden: type what the page shows</source>
        <translation>数值隐藏之处：照版面键入</translation>
    </message>
    <message>
        <source>Accept a warning, with a reason</source>
        <translation>认可一条提醒，并写明理由</translation>
    </message>
    <message>
        <source>Type the value the card asks about</source>
        <translation>手工输入卡片所问的值</translation>
    </message>
    <message>
        <source>Another of the fields a card speaks of</source>
        <translation>卡片提到的另一个字段</translation>
    </message>
    <message>
        <source>Where the page changed: keep my value; take the page&apos;s</source>
        <translation>原文变了：保留我填的；改用原文的</translation>
    </message>
    <message>
        <source>Take back what is being typed; from the page back to the record</source>
        <translation>放弃正在输入的内容；从版面回到记录</translation>
    </message>
    <message>
        <source>In the page: split the line</source>
        <translation>在版面里：断行</translation>
    </message>
    <message>
        <source>In a table of the record</source>
        <translation>在记录的表格里</translation>
    </message>
    <message>
        <source>Add a row below; remove the row</source>
        <translation>在下面加一行；删除这一行</translation>
    </message>
    <message>
        <source>Move the row up; down</source>
        <translation>把这一行上移；下移</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Enter: next that needs you · Ctrl+Z: undo · F1: keys</source>
        <translation>回车：下一个要看的 · Ctrl+Z：撤销 · F1：快捷键</translation>
    </message>
    <message>
        <source>F1: keys</source>
        <translation>F1：快捷键</translation>
    </message>
    <message>
        <source>every act is saved at once</source>
        <translation>每一步都即时保存</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
</context>
<context>
    <name>StrayDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. Everything you did up to here is in the review file.
You can go on working. If the window behaves oddly, close it and open the review again; you&apos;ll be where you left.
Please send the details below to whoever looks after the program.</source>
        <translation>这是程序的错，不是您的错。到此为止的操作都已存入核对文件。
您可以继续工作；如果窗口不正常，请关掉后重新打开核对，会回到原来的地方。
请把下面的详情发给维护程序的人。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Also written to {file}</source>
        <translation>也已写入 {file}</translation>
    </message>
</context>
<context>
    <name>SumsModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Written out</source>
        <translation>算式</translation>
    </message>
</context>
<context>
    <name>SumsView</name>
    <message>
        <source>Arithmetic of the page</source>
        <translation>版面上的算术</translation>
    </message>
    <message>
        <source>No sums, shares or rates were found on this page.</source>
        <translation>这个版面上没有找到合计、占比或比率。</translation>
    </message>
    <message>
        <source>Found: {n} · not right: {wrong}</source>
        <translation>找到 {n} 处 · 不符 {wrong} 处</translation>
    </message>
    <message>
        <source>✗ the numbers contradict each other · ? the text doesn&apos;t say enough to tell · ✓ they agree</source>
        <translation>✗ 数字互相矛盾 · ? 文中写得不够，无法断定 · ✓ 数字相符</translation>
    </message>
    <message>
        <source>Enter: go there</source>
        <translation>回车：到那里去</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Show the keys</source>
        <translation>查看键盘操作</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新核对</translation>
    </message>
    <message>
        <source>New review</source>
        <translation>新建核对</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>打开核对</translation>
    </message>
    <message>
        <source>Pages (*.txt *.text)</source>
        <translation>版面 (*.txt *.text)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add pages</source>
        <translation>添加版面</translation>
    </message>
    <message>
        <source>Add a folder of pages</source>
        <translation>添加版面文件夹</translation>
    </message>
    <message>
        <source>Use a folder of report types</source>
        <translation>选择报表类型文件夹</translation>
    </message>
    <message>
        <source>Reviews (*.review)</source>
        <translation>核对文件 (*.review)</translation>
    </message>
    <message>
        <source> copy</source>
        <translation> 副本</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>{file} (not there)</source>
        <translation>{file}（已不在）</translation>
    </message>
    <message>
        <source>Take missing ones off the list</source>
        <translation>清除已不在的</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Choose the encoding…</source>
        <translation>选择编码…</translation>
    </message>
    <message>
        <source>{pages} · kept in {file}</source>
        <translation>{pages} · 保存在 {file}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
</TS>
