"""What the readings of a page cost: each number says against, or less than nothing for, one way to read a block.

They were set on the labelled pages; ``python -m tests.bench.tune_articles`` looks for better ones.
"""

from typing import Final

# An article begins with a block that isn't a dateline.
BEGINS: Final = 3.4  # at all
NO_TITLE: Final = 1.04  # no title stands above
TITLED: Final = 1.6  # less, as one does
TOLD: Final = 1.02  # less by how much of the title the block says
LONG: Final = 1.69  # less, as the title is long, or of several lines
NOTICE: Final = 1.0  # less, as the title names a notice, the weather
CHAPTER: Final = 5.1  # the title counts as subheads do: half as much less for a subhead
OPENS: Final = 1.3  # less, as the block opens as articles do
SALUTES: Final = 2.0  # less, as it says whom a letter is for, and so much more for a paragraph of another
DATED: Final = 0.8  # less, as it begins with a day
DATED_REPORT: Final = -6.0  # where a report of figures begins with its day
REPORT: Final = -2.0  # where it begins otherwise
OPEN_ABOVE: Final = 1.0  # the sentence above is open
ONE_LINE: Final = 1.5  # the block is one line that leaves its sentence open
FIRST: Final = 2.4  # less at the top of a page
GOES_BACK: Final = 2.0  # it speaks of what was told before
NAMES_ABOVE: Final = 3.8  # less, as a line of names stands above
ENDED_ABOVE: Final = 1.0  # less, as the article above says that it is over
LAST_WORDS: Final = 0.8  # less, as its last paragraph says what last paragraphs do
NAMED_TWICE: Final = 3.0  # a line of names stands above, and it says itself who wrote it
ASKS: Final = 2.0  # it is a question that stands alone
LISTED: Final = 2.5  # it is one of a list
LED_TO: Final = 2.0  # the text above leads to a list

DATELINE_OPEN: Final = 0.4  # a dateline begins it, and the sentence above is open

# A line of names is of the article that begins below it.
NAMES_FIRST: Final = 0.4  # at all
NAMES_UNTITLED: Final = 1.0  # no title stands above
NAMES_END: Final = 3.0  # such names stand at the end of an article

# It ends the article above.
NAMED: Final = 1.5  # that said at its beginning who wrote it
SIGNED: Final = 3.0  # or said already that it was over

# A block goes on with an article's open sentence.
BEHIND: Final = 1.34  # for each article that was touched since
TITLE_WITHIN: Final = 1.2  # a title stands between
NAMES_WITHIN: Final = 2.0  # a line of names does
SET_IN: Final = 3.25  # it is set in
ANEW: Final = 0.7  # it begins as paragraphs do
FITS: Final = 0.9  # less by how well it fits
OPEN_BRACKET: Final = 1.2  # of the fit: a bracket closes, or can't
TORN: Final = 0.9  # of the fit: a word torn in two stands whole elsewhere
TOUCHING: Final = 0.5  # of the fit: signs that touch stand so elsewhere

# A block begins another paragraph of an article.
RESUMES: Final = 4.35  # others were touched since
PER_BEHIND: Final = 0.4  # for each of them
NAMES_BETWEEN: Final = 3.0  # a line of names stands above
LEFT: Final = 1.5  # another's sentence is left open
OVER: Final = 3.75  # the article said that it was over
OF_OTHERS: Final = 5.0  # instead, where it is the first of signed items
NEXT_IN_BRIEF: Final = 0.3  # instead, where each paragraph says so, this one too
SET_OUT: Final = 1.76  # the article's paragraphs are set in, this isn't
SET_IN_TOO: Final = 0.92  # the other way round
UNENDED: Final = 0.5  # the article's last sentence is open, as that of an item is
PER_AKIN: Final = 6.0  # by how little of its words the article has, against ``AKIN``, up to ``MOST_AKIN``
AKIN: Final = 0.06
MOST_AKIN: Final = 0.35
NOT_AKIN: Final = 0.5  # the article has less of its words than ``LITTLE``
LITTLE: Final = 0.02

# A block is set otherwise than an article's columns.
OTHER_WIDTH: Final = 2.5  # one is set in columns, the other isn't
PER_WIDE: Final = 0.78  # by the difference, up to ``MOST_WIDE``
MOST_WIDE: Final = 3.89
AS_WIDE: Final = 0.3  # less where it is as wide

# The title above a block is a subhead of its article.
OF_SUBHEAD: Final = 1.3  # at all
SECOND: Final = 1.7  # less where the article has one already
SERIES: Final = 1.56  # less for one of several alike
PER_SIGN: Final = 0.25  # for each sign more than a subhead has
OF_THREAD: Final = 1.5  # less by how much of it the article says
TITLE_BEHIND: Final = 2.0  # instead, where other articles were touched since
MORE_TITLES: Final = 2.5  # for each title more
MORE_LINES: Final = 1.0  # it is of several lines
OF_NOTICE: Final = 3.0  # it names a notice, the weather
PRINTED_TWICE: Final = 2.0  # it is printed twice over
OVER_LIST: Final = 3.0  # it stands over the first of a list of news
SUBHEAD: Final = 14.0  # so wide a subhead may be, in signs
