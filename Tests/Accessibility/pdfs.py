#!/usr/bin/env python3
"""Makes the PDFs of every form in every state once, for all test suites: pdfs.py FOLDER

COUNTERSIGN in the environment is the program. Suites take the files if COUNTERSIGN_PDFS names the folder. A PDF that
cannot be made is left out. The suite that needs it then tries again and reports the reason.
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
