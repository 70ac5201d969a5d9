#!/usr/bin/env python3
"""Makes the PDF of every form in every state once, for all suites: pdfs.py FOLDER

The environment's COUNTERSIGN is the program. Suites take the files where COUNTERSIGN_PDFS names the folder. One that
cannot be made is left out: the suite that needs it tries again, and says what is wrong.
"""

import concurrent.futures
import os
import pathlib
import shutil
import sys

import states
import table


def main(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    states.write_inputs(folder)
    program = table.program_path()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, arguments in states.states(program).items():
            pool.submit(states.make, program, folder, arguments, folder / f"{name}.pdf")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
