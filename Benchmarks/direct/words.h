// The manual's words, as tables. A string with a '<' in it is Pango markup.

// A row without a day has the path of its date.
struct dated { const char *date, *text; bool rule; const char *path; };
static const struct dated timeline[] = {
	{"September/October", "Mentor & Protégé Kickoff Meeting, Jefferson City, MO", false},
	{"Mentoring Kickoff", "Individual Mentoring Plan due to your assigned content advisor(s)", true},
	{NULL, "Mentor/Protégé Visit (optional)", false, "visit_report.date"},
	{NULL, "Target date for completion of Experience 1 by the protégé", false, "imp.experiences[0].target_date"},
	{NULL, "Target date for completion of Experience 2 by the protégé", false, "imp.experiences[1].target_date"},
	{"December 14", "<b>Protégé deadline:</b> Send Experiences 1 &amp; 2 to mentor", false},
	{"December 28", "<b>Mentor deadline:</b> Send <i>Mentor Comment Forms</i> for Experiences 1 &amp; 2 to content advisor(s)", true},
	{NULL, "Target date for completion of Experience 3 by the protégé", false, "imp.experiences[2].target_date"},
	{NULL, "Target date for completion of Experience 4 by the protégé", false, "imp.experiences[3].target_date"},
	{"April 1", "Online program evaluation link emailed to individuals, if applicable", false},
	{"April 8", "Online program evaluation due, if applicable", false},
	{"April 8", "<b>Protégé deadline:</b> Send Experiences 3 &amp; 4 to mentor", false},
	{"April 19", "<b>Mentor deadline:</b> Send <i>Mentor Comment Forms</i> for Experiences 3 &amp; 4 to content advisor(s)", true},
	{"April 26", "Content advisor list of program completers due to DESE staff contact", false},
	{"April 30", "Mentor and content advisor invoices due to DESE for final payment", false},
	{"May 1", "DESE staff will send a list of completers to DESE finance for protégé payments to schools in June payment.", true},
};

static const char *const focal_intro =
	"Review the statements below with your mentor. Mark the box indicating your level of concern about or interest in the topic at this time. "
	"<b>RATINGS: 1-low level of concern or interest, 2-moderate level of concern or interest, 3- high level of concern or interest</b>";

// NULL ends a group, the first string of a group is its heading.
static const char *const focal_left[] = {
	"Classroom Management", "Anticipating and preventing disruptions in the classroom",
	"Setting up and organizing classroom, lab and/or shop area", "Strategies to use when disruptions occur", NULL,
	"Student Motivation", "Motivating difficult students", "Working with special needs students", NULL,
	"Socio-cultural Awareness of Sensitivity", "Working with students from diverse cultures and ethnicity",
	"Working with students who are at-risk, abused, come from complicated home lives, are pregnant, or transient", NULL,
	"Classroom Instruction", "Adapting knowledge and expertise to effective lessons for students",
	"CTSO's-starting a chapter and advising students", "Developing curriculum/lessons that align to national and state standards",
	"Using a variety of teaching strategies for a variety of student learners", "Writing a syllabus and lesson plans", NULL,
	"Technology in the Classroom", "Keeping up with changes in technology", "Ways to get the latest technology for classroom instruction", NULL,
	"Time Management", "Balancing personal and professional obligations", "Organizing time and work on a daily basis",
	"Timing of lessons and activities", "Using class time efficiently", NULL, NULL,
};
static const char *const focal_right[] = {
	"Accountability", "Administering technical skills assessments and end of course assessments", "Assessing and reporting student learning",
	"Matching classroom learning objectives to assessments with standards and benchmarks",
	"Understanding my legal rights and responsibilities as a teacher", "Using a variety of assessment strategies in grading", NULL,
	"Workload", "Balancing personal and professional responsibilities", "Meeting deadlines of district and/or building paperwork",
	"Organizing and managing a classroom, lab and/or shop", "Preparing lessons/activities for multiple courses",
	"Supervising extracurricular activities", "Working with a difficult or overloaded class", NULL,
	"Solitary Work Environment", "Feeling of loneliness and isolation/lack of adult interaction",
	"Finding appropriate professional learning opportunities", "Participating in professional organizations", NULL,
	"Relationships with Parents and Colleagues", "Developing collaborative relationships with my mentor(s) and colleagues",
	"Preparing for parent conferences and Back to School Night", "Promoting program and career opportunities for students",
	"Working effectively with administration and colleagues", NULL, NULL,
};
static const char *const focal_ids[] = {  // of both columns' groups
	"classroom-management", "student-motivation", "socio-cultural-awareness", "classroom-instruction", "technology", "time-management",
	"accountability", "workload", "solitary-work-environment", "relationships",
};

static const char *const decision_intro =
	"Use the Focal Points Checklist to determine which of the 'possible areas of collaboration' are most important to the protégé at this time. "
	"Check the \"YES\" column if the item was discussed. This information should guide the team in deciding which structured experiences the "
	"protégé will work on during the first year. Use the Notes/Actions section to assist you in completing the Individual Mentoring Plan.";
static const char *const decisions[] = {
	"Communication Plans", "Best time to be reached", "Frequency of communication", "Preferred method: phone, email, fax, text, other",
	"Reflection practices planned", "Visit is planned, when & where", NULL,
	"Possible Areas of Collaboration", "Accountability", "Classroom instruction/learning activities", "Classroom management", "Managing workload",
	"Program area resources", "Relationships with colleagues and stakeholders", "Socio-cultural awareness", "Solitary work environment",
	"Student motivation", "Technology", "Time management", NULL,
	"Additional Areas", "Certification requirements", "Cooperative strategies, if relevant", "Professional organizations", "Record keeping",
	"State reporting", "Student organizations", NULL, NULL,
};
static const char *const decision_ids[] = {
	"best-time", "frequency", "method", "reflection", "visit-planned",
	"accountability", "classroom-instruction", "classroom-management", "workload", "resources", "relationships", "socio-cultural-awareness",
	"solitary-work-environment", "student-motivation", "technology", "time-management",
	"certification", "cooperative-strategies", "organizations", "record-keeping", "state-reporting", "student-organizations",
};

static const char *const imp_intro =
	"The mentor, protégé and the content advisor need a copy of this form. An electronic copy is acceptable. All information pertaining to the "
	"Mentoring Program can be found at http://dese.mo.gov/college-career-readiness/career-education/forms-applications (BOOKMARK NOW)";
static const char *const notice =
	"The Department of Elementary and Secondary Education does not discriminate on the basis of race, color, religion, gender, gender identity, "
	"sexual orientation, national origin, age, veteran status, mental or physical disability, or any other basis prohibited by statute in its "
	"programs and activities. Inquiries related to department programs and to the location of services, activities, and facilities that are "
	"accessible by persons with disabilities may be directed to the Jefferson State Office Building, Director of Civil Rights Compliance and MOA "
	"Coordinator (Title VI/Title VII/Title IX/504/ADA/ADAAA/Age Act/GINA/USDA Title VI), 5th Floor, 205 Jefferson Street, P.O. Box 480, "
	"Jefferson City, MO 65102-0480; telephone number 573-526-4757 or TTY 800-735-2966; email civilrights@dese.mo.gov.";
// U+FFFC is the blank.
static const char *const bullets[] = {
	"You MUST first seek approval from the content advisor before seeking a different experience than what is on this form. You can email the "
	"content advisor at \uFFFC and inform him/her of your desired switch.",
	"We strongly encourage you communicate with your mentor and/or protégé once a week via text message, email, phone call, or other electronic methods.",
	"<b>BEFORE YOU LEAVE:</b> 1) After completing this IMP, the content advisor \uFFFC, must initial the IMP to verify that it is approved. "
	"2) Once it is approved, email him/her the IMP. 3) Once the IMP is received, the content advisor will initial again and you are free to go. "
	"<i>(if applicable--some may handwrite)</i>",
};

// "\t" before a lettered line, NULL ends an item.
static const char *const suggestions[] = {
	"Following the district's format, create a syllabus for a course, including the following:",
	"\trationale which relates the course goals to the district's mission and philosophy", "\tgeneral description of the content of the course",
	"\tgeneral goals for graduates in the program area", "\tother information students need to know about the course", NULL,
	"With the help of your CTSO officers and committee chairs (if possible), create a program of activities/calendar for the organization, "
	"including activities designed to develop leadership skills, community/school service, occupational competence, and professionalism. Ideally, "
	"the program of work is aligned with curriculum goals and objectives and will be approved and implemented by all chapter members.",
	"Review your content area's program resource book/handbook and prepare a personalized planning calendar of school and professional happenings and deadlines.", NULL,
	"Prepare a professional development plan for the upcoming school year; your plan should align with your individual performance-based teacher "
	"and evaluation. Suggestions for areas of focus include: classroom management, high-stakes accountability, time management, sensitivity "
	"awareness, classroom instruction, student motivation, technology in the classroom, and relationships with parents/colleagues.", NULL,
	"Establish an advisory committee comprised of representatives from aspects of current and emerging local and state-level industry, appropriate "
	"local district representatives, and, possibly, postsecondary representatives. Schedule the date of the first advisory committee meeting and "
	"prepare the meeting agenda.",
	"Revise, as needed, a year-long plan for an advisory council. Include information pertaining to procedures for establishing the council, "
	"selection of members, terms of service, meeting guidelines, suggested plan of activities (council work), and recognition of council members.", NULL,
	"Complete the Common Criteria and Quality Indicators for Career Education Programs, Evaluation and Program Improvement Tool for your content area program.", NULL,
	"Develop a system to track mastery of competencies. Check with your school administrators or co-workers to see how this is managed in your building or district.", NULL,
	"Incorporate critical thinking/practical problem solving into a lesson.", NULL,
	"Work with students to prepare a classroom project to enter in a CTSO event and submit the completed project to mentor.", NULL,
	"Develop curriculum for student portfolios with appropriate assessments.", NULL,
	"Develop an oral presentation (outline or PowerPoint slides) to use in presenting your program to prospective students.", NULL,
	"Develop a comprehensive plan for recruiting new students into your program and retaining current students. Include an analysis showing trends "
	"in enrollment for the courses in your program and plan to track changes in enrollment based on implementation of your plan.", NULL,
	"Select a unit and identify (a) measurable competencies aligned with assessment methods, (b) activities to support learning, and (c) related resources.", NULL,
	"Prepare a comprehensive plan for promoting your program to the community. Include any community events that will be used to highlight the "
	"benefits students receive by participating in your program, plans to use the media to provide information, and other strategies or resources "
	"to help with promotion.", NULL,
	"Develop a brochure or flyer to use in promoting your program.", NULL,
	"Write a grant for 1) enhancing student learning in your program and/or 2) for enhancing technology in your program.", NULL,
	"Develop or update and implement a written articulation agreement or make dual credit arrangements with a postsecondary institution.", NULL,
	"Develop a plan to identify and utilize community resources for program enhancement.", NULL,
	"Develop a cooperative training agreement that meets the quality standards described in department policies for credit and supervised employment.", NULL,
	"Develop curriculum, containing all the required MSIP components, for one of your courses.", NULL,
	"If you wish to complete experiences not on this suggested list, please complete a written description of your proposed alternate experience "
	"to the appropriate content advisor for approval.", NULL,
};

static const char *const comment_intro =
	"Upon completion of each of the four structured experiences, the protégé will submit paperwork supporting his/her work to the mentor. Mentor "
	"and protégé will discuss the experience. After review of the paperwork submitted and discussing the experience with the protégé, the mentor "
	"will complete the Structured Experience Mentor Comment Form, make two copies, submit the original to the content advisor assigned to the "
	"team, send one copy to the protégé, and retain one copy for his/her records.";
static const char *const visit_intro[] = {
	"<b>Be sure that the administrator of the school to be visited is aware that visitors are in the building and that he/she signs this form.</b>",
	"A first semester visit is highly recommended.",
	"Mentor can visit protégé's school, protégé may visit mentor's school, or mentor and protégé can visit a neutral school site. A few days prior "
	"to the scheduled visit the team should discuss their goals and topics for discussion during the visit.",
	"The mentor will complete and submit this form to the assigned content advisor, give one copy to the protégé, and retain one copy.",
};
