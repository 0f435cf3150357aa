"""python -m contradict"""

from contradict.cli.app import main

main()
