//! Words of procedures: kinds of step, who votes, how a proceeding ends. Not here: procedures themselves,
//! which are data, and the reckoning of a vote (`quorum`).

use super::words;

words! {
    /// What a step of a procedure asks for.
    StepKind "step" {
        Step = "step" "步骤",
        Vote = "vote" "表决",
        Publication = "publication" "公开",
    }
}

words! {
    /// Who is entitled to vote at a step (field guide §1: 四议两公开).
    VotingBody "voting_body" {
        Committee = "committee" "“两委”成员",
        PartyMembers = "party_members" "党员",
        Adults = "adults" "成年村民",
        Households = "households" "户代表",
        Representatives = "representatives" "村民代表",
    }
}

words! {
    /// How a matter's way through a procedure ended.
    ProceedingEnd "proceeding_end" {
        Completed = "completed" "走完",
        Rejected = "rejected" "未通过",
        Dropped = "dropped" "中止",
    }
}
