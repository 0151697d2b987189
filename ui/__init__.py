"""The window: shows and asks, never decides."""
