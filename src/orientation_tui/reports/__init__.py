"""What people read: fiches, comparisons and results, as sections, Rich panels or plain text."""
