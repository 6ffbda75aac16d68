"""Sentences with the slots of some of their verbs: one construction in each group."""

# Each sentence with some of its verbs and what is expected of their slots: "agent" is the subject of the active and the by-phrase
# of the passive, "patient" the first object of the active and the subject of the passive; a preposition is its phrase.
CONSTRUCTIONS = {
    "voice, aspect and negation": [
        ("Police arrested two men.", {"arrested": {"agent": "Police", "patient": "two men", "passive": False}}),
        ("Two men were arrested by police.", {"arrested": {"agent": "police", "patient": "Two men", "passive": True}}),
        (
            "Two men have been arrested by police.",
            {"arrested": {"agent": "police", "patient": "Two men", "passive": True, "perfect": True}},
        ),
        (
            "Police have arrested two men.",
            {"arrested": {"agent": "Police", "patient": "two men", "perfect": True, "link": "main"}},
        ),
        ("The men have fled.", {"fled": {"agent": "The men", "patient": None, "link": "main"}}),
        ("Two men are being held by police.", {"held": {"agent": "police", "patient": "Two men", "passive": True}}),
        (
            "The army is shelling the town.",
            {"shelling": {"agent": "The army", "patient": "the town", "progressive": True, "passive": False}},
        ),
        (
            "The army has shelled the town.",
            {"shelled": {"agent": "The army", "patient": "the town", "perfect": True, "passive": False}},
        ),
        (
            "The army may have shelled the town.",
            {"shelled": {"agent": "The army", "patient": "the town", "perfect": True, "modal": "may"}},
        ),
        (
            "The police did not arrest two men.",
            {"arrest": {"agent": "The police", "patient": "two men", "negative": True, "past": True}},
        ),
        (
            "The two men were never charged.",
            {"charged": {"agent": None, "patient": "The two men", "negative": True, "passive": True}},
        ),
        ("The court will try the men.", {"try": {"agent": "The court", "patient": "the men", "modal": "will"}}),
        ("The court tries the men.", {"tries": {"agent": "The court", "patient": "the men", "past": False}}),
        (
            "The men were beaten and robbed by soldiers.",
            {
                "robbed": {"agent": "soldiers", "patient": "The men", "passive": True},
                "beaten": {"patient": "The men", "passive": True},
            },
        ),
        ("Ten men were killed by soldiers in the village.", {"killed": {"agent": "soldiers", "patient": "Ten men"}}),
        ("A bomb killed ten people.", {"killed": {"agent": "A bomb", "patient": "ten people"}}),
        ("Ten people died in a fire.", {"died": {"agent": "Ten people", "patient": None}}),
    ],
    "relative": [
        (
            "The men who were arrested by police escaped.",
            {
                "arrested": {"agent": "police", "patient": "The men", "link": "relative:who", "governor": "The men"},
                "escaped": {"agent": "The men", "link": "main"},
            },
        ),
        (
            "The soldiers who killed the villagers fled.",
            {"killed": {"agent": "The soldiers", "patient": "the villagers"}, "fled": {"agent": "The soldiers"}},
        ),
        (
            "The leader whom police arrested was charged.",
            {"arrested": {"agent": "police", "patient": "The leader"}, "charged": {"patient": "The leader"}},
        ),
        (
            "The law that banned rallies was repealed.",
            {"banned": {"agent": "The law", "patient": "rallies"}, "repealed": {"patient": "The law"}},
        ),
        (
            "The minister, who had visited the camp, resigned.",
            {"visited": {"agent": "The minister", "patient": "the camp"}, "resigned": {"agent": "The minister"}},
        ),
        ("The editor, whose brother was killed by rebels, fled.", {"killed": {"agent": "rebels", "patient": "brother"}}),
        (
            "He was held in a camp, where guards beat him.",
            {"beat": {"agent": "guards", "patient": "him", "link": "relative:where"}},
        ),
        ("The village where soldiers killed ten men was empty.", {"killed": {"agent": "soldiers", "patient": "ten men"}}),
        ("The report that he wrote was seized by police.", {"seized": {"agent": "police", "patient": "The report"}}),
        ("Police arrested the man who had attacked the shop.", {"attacked": {"agent": "the man", "patient": "the shop"}}),
        (
            "Police arrested the men in the bar who attacked the guard.",
            {"attacked": {"agent": "the men", "patient": "the guard"}},
        ),
        ("The party, which won the vote, banned rallies.", {"banned": {"agent": "The party", "patient": "rallies"}}),
        ("Those who fled were caught by soldiers.", {"caught": {"agent": "soldiers", "patient": "Those"}}),
        ("The editor, whose brother was killed by rebels, fled.", {"fled": {"agent": "The editor"}}),
        ("The party (banned in May) won the vote.", {"won": {"agent": "The party", "patient": "the vote"}}),
        ("What the police did angered the crowd.", {"angered": {"patient": "the crowd"}}),
        ("Those who, he said, attacked the town fled.", {"attacked": {"agent": "Those"}}),
        (
            "Police took him to the station, where he was beaten, and then freed him.",
            {"freed": {"agent": "Police", "patient": "him"}},
        ),
        ("Soldiers burned houses whose owners fled.", {"fled": {"agent": "owners"}}),
    ],
    "reduced": [
        (
            "The men arrested by police escaped.",
            {"arrested": {"agent": "police", "patient": "The men", "link": "reduced"}, "escaped": {"agent": "The men"}},
        ),
        (
            "The journalist, arrested in May, was released.",
            {"arrested": {"patient": "The journalist"}, "released": {"patient": "The journalist"}},
        ),
        (
            "Police released ten men detained by soldiers.",
            {"detained": {"agent": "soldiers", "patient": "ten men"}, "released": {"agent": "Police", "patient": "ten men"}},
        ),
        (
            "He was arrested by men wearing masks.",
            {"wearing": {"agent": "men", "patient": "masks", "link": "reduced"}},
        ),
        (
            "Fighters went to a village warning teachers to leave.",
            {"warning": {"patient": "teachers"}, "leave": {"agent": "teachers"}},
        ),
        (
            "Soldiers guarding the camp shot a boy.",
            {
                "guarding": {"agent": "Soldiers", "patient": "the camp", "link": "reduced"},
                "shot": {"agent": "Soldiers", "patient": "a boy"},
            },
        ),
        ("Accused of theft, the men fled.", {"Accused": {"patient": "the men"}}),
        ("Arrested by police, the boy wept.", {"Arrested": {"agent": "police", "patient": "the boy"}}),
        ("The minister left, calling for talks.", {"calling": {"agent": "The minister", "link": "participial"}}),
        ("Police dispersed the crowd, injuring ten people.", {"injuring": {"agent": "Police", "patient": "ten people"}}),
        ("A bomb exploded near the market, killing ten people.", {"killing": {"agent": "A bomb", "patient": "ten people"}}),
        ("Having arrested the men, the police left.", {"arrested": {"agent": "the police", "patient": "the men"}}),
        (
            "The shop, owned by a minister, was looted by the crowd.",
            {"looted": {"agent": "the crowd", "patient": "The shop"}, "owned": {"agent": "a minister", "patient": "The shop"}},
        ),
        ("A letter signed by ten lawyers criticized the court.", {"criticized": {"agent": "A letter", "patient": "the court"}}),
    ],
    "coordination": [
        (
            "Police beat a journalist and arrested two men.",
            {"arrested": {"agent": "Police", "patient": "two men", "link": "coordinated"}},
        ),
        ("Police beat, arrested, and deported the men.", {"deported": {"agent": "Police", "patient": "the men"}}),
        (
            "The journalist was beaten, arrested, and released.",
            {
                "arrested": {"patient": "The journalist", "passive": True},
                "released": {"patient": "The journalist", "passive": True},
            },
        ),
        (
            "Soldiers entered the village, burned houses, and killed ten people.",
            {"burned": {"agent": "Soldiers", "patient": "houses"}, "killed": {"agent": "Soldiers", "patient": "ten people"}},
        ),
        ("The court freed the writer, and police arrested two men.", {"arrested": {"agent": "police", "patient": "two men"}}),
        ("The court freed the writer, but the army arrested him.", {"arrested": {"agent": "the army", "patient": "him"}}),
        ("The court freed the writer; police arrested two men.", {"arrested": {"agent": "police", "patient": "two men"}}),
        (
            "The writer was charged and his house was searched by police.",
            {"searched": {"agent": "police", "patient": "his house"}},
        ),
        ("The army has killed ten men and burned houses.", {"burned": {"agent": "The army", "patient": "houses"}}),
        ("The army plans to arrest and deport the men.", {"deport": {"agent": "The army", "patient": "the men"}}),
        ("He was accused of insulting the king and inciting violence.", {"inciting": {"agent": "He", "patient": "violence"}}),
        ("Police and soldiers arrested ten men.", {"arrested": {"agent": "Police", "patient": "ten men"}}),
        ("In May police raided the house and seized books.", {"seized": {"agent": "police", "patient": "books"}}),
        ("He was arrested and died in prison.", {"died": {"agent": "He"}}),
        ("The king refused to pardon or release the editor.", {"release": {"agent": "The king", "patient": "the editor"}}),
        ("The army tried to find and arrest the men.", {"arrest": {"agent": "The army", "patient": "the men"}}),
        ("The army tried to detain and question the men.", {"question": {"agent": "The army", "patient": "the men"}}),
    ],
    "complement": [
        ("He said police arrested two men.", {"arrested": {"agent": "police", "patient": "two men"}}),
        (
            "He said that police arrested two men.",
            {"arrested": {"agent": "police", "patient": "two men"}, "said": {"agent": "He"}},
        ),
        (
            "The minister denied that the army had shelled the town.",
            {"shelled": {"agent": "the army", "patient": "the town"}, "denied": {"agent": "The minister"}},
        ),
        ("The court asked whether police had beaten the men.", {"beaten": {"agent": "police", "patient": "the men"}}),
        ("According to witnesses, soldiers shot two men.", {"shot": {"agent": "soldiers", "patient": "two men"}}),
        (
            "The report said the men were beaten by guards.",
            {"beaten": {"agent": "guards", "patient": "the men"}, "said": {"agent": "The report"}},
        ),
        ("He told the court that guards beat him.", {"told": {"agent": "He", "patient": "the court"}}),
        ("It was alleged that soldiers killed ten men.", {"killed": {"agent": "soldiers", "patient": "ten men"}}),
    ],
}
