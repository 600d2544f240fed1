"""«Реестр программ» at the desk: every programme of the centre with its status, drafts too."""
