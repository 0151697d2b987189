"""The core of Reviewer (核数台), without a window.

Read ``data`` first, then ``page`` (text with the way back), ``report_types`` and ``extract`` (sentences with holes),
``checks`` (equations, looks), ``review`` (events and the session over them), ``export``.
"""
