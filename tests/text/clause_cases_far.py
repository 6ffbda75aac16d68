"""Clauses whose verb stands far from its subject, and relative words behind a preposition."""

FAR = {
    "insertion": [
        ("The men, three of whom were soldiers, were tried.", {"tried": {"patient": "The men"}}),
        ("The leader – a former general – seized power.", {"seized": {"agent": "The leader", "patient": "power"}}),
        ("Nine inmates, among them the old monk Tam, were freed.", {"freed": {"patient": "Nine inmates"}}),
        ("The novelist, aged seventy-one, was beaten by guards.", {"beaten": {"agent": "guards", "patient": "The novelist"}}),
        ("Bek, head of the Farmers Front (FF), a banned party, died.", {"died": {"agent": "Bek"}}),
        ("Two of the men, he said, were beaten.", {"beaten": {"patient": "Two"}, "said": {"agent": "he", "link": "inserted"}}),
        ("The men, who fled, were tried.", {"tried": {"patient": "The men"}, "fled": {"agent": "The men"}}),
        ("Police, soldiers, and guards arrested two men.", {"arrested": {"agent": "Police", "patient": "two men"}}),
        ("In Orda, a city in the north, police arrested two men.", {"arrested": {"agent": "police"}}),
        ("The men, police stated to the court; guards fled.", {"stated": {"agent": "police"}, "fled": {"agent": "guards"}}),
    ],
    "new subject before an insertion": [
        (
            "The men left, and the officer, a major, was jailed.",
            {"left": {"agent": "The men"}, "jailed": {"patient": "the officer", "link": "main"}},
        ),
        ("The men left, and Bek, in a speech to a crowd, accused the army.", {"accused": {"agent": "Bek"}}),
        ("The men left, and the head of the party, in a speech, accused the army.", {"accused": {"agent": "the head"}}),
        ("The men left the town, reached the border, and crossed it.", {"crossed": {"agent": "The men"}}),
    ],
    "a second verb of saying, or one in the outer verb's tense": [
        ("The spokesman denied that officers used force and said they had left.", {"said": {"agent": "The spokesman"}}),
        ("The court ruled that the men had fled and jailed their aides.", {"jailed": {"agent": "The court"}}),
        ("She said that police came and beat the men.", {"beat": {"agent": "police"}}),
    ],
    "base form behind a causative": [
        ("Guards let the men leave.", {"leave": {"agent": "the men"}}),
    ],
    "perfect of the plural": [
        ("The police have arrested ten men.", {"arrested": {"agent": "The police", "patient": "ten men", "form": "finite"}}),
        (
            "Since May the men have been held.",
            {"held": {"patient": "the men", "passive": True, "form": "finite", "date": "Since May"}},
        ),
        ("Eleven people, six of them infants, died there.", {"died": {"agent": "Eleven people", "form": "finite"}}),
    ],
    "preposition before the relative word": [
        (
            "The rally in which soldiers shot forty people ended.",
            {"shot": {"agent": "soldiers", "patient": "forty people", "in": "The rally"}},
        ),
        ("The man to whom the court gave nine years fled.", {"gave": {"agent": "the court", "to": "The man"}}),
        ("The guards by whom he was beaten fled.", {"beaten": {"agent": "The guards", "patient": "he"}}),
        ("Police held 52 people, 49 of whom were freed.", {"freed": {"patient": "49"}}),
        ("Activists, some of whom the police had beaten, fled.", {"beaten": {"patient": "some"}, "fled": {"agent": "Activists"}}),
    ],
    "tense tells where the second verb goes on": [
        (
            "The dean expelled students who had marched and sacked a teacher.",
            {"sacked": {"agent": "The dean", "patient": "a teacher"}},
        ),
        ("Police beat students who marched and shouted slogans.", {"shouted": {"agent": "students"}}),
    ],
}
