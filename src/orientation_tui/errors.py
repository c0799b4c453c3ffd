"""The one base error of the program: a French sentence and a way out."""

from __future__ import annotations

import errno

NOT_MET, WRONG_USAGE = 1, 2
"""Exit codes of a request that could not be met, and of words that can't be understood."""


class OrientationError(Exception):
    """Something the user must know; `str()` is the sentence shown.

    Args:
        message: one French sentence that says what is wrong.
        way_out: what the user can do about it, if anything.
    """

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(f"{message}\n{way_out}" if way_out else message)
        self.message = message
        self.way_out = way_out


def reason(error: OSError) -> str:
    """Say in French why the system refused something."""
    reasons = {
        errno.ENOSPC: "le disque est plein",
        getattr(errno, "EDQUOT", -1): "l'espace disque permis est épuisé",
        errno.EROFS: "le disque est en lecture seule",
        errno.EACCES: "l'accès est refusé",
        errno.EPERM: "l'accès est refusé",
        errno.ENOENT: "le dossier ou le fichier n'existe plus",
        errno.ENOTDIR: "un fichier occupe la place d'un dossier",
        errno.EEXIST: "un fichier occupe la place d'un dossier",
        errno.EISDIR: "un dossier occupe la place du fichier",
        errno.EFBIG: "la taille permise est dépassée",
        errno.ENAMETOOLONG: "le nom est trop long",
        errno.EIO: "le disque ne répond pas comme il faut",
        errno.EBUSY: "le fichier est occupé",
        errno.ELOOP: "les raccourcis tournent en rond",
    }
    return reasons.get(error.errno or 0, f"erreur {error.errno} du système")
