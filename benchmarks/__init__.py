"""Measurements that anyone can run; times are compared within one run, never across machines."""
