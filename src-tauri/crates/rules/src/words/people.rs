//! Words of people, households, places and departments. Not here: level names a village prints,
//! which are editable data.

use super::words;

words! {
    /// A post that a person holds from a day to a day.
    PostKind "post" {
        VillageCadre = "village_cadre" "村干部",
        GridChief = "grid_chief" "网格长",
        UnitChief = "unit_chief" "单元长",
        Counterpart = "counterpart" "对口干部",
        Supervisor = "supervisor" "督办专员",
        CppccMember = "cppcc_member" "政协委员",
        PartyMember = "party_member" "党员",
        HouseholdHead = "household_head" "户长",
        Volunteer = "volunteer" "志愿者",
    }
}

impl PostKind {
    /// Whether the holder's name may stand on the noticeboard (data model, "Public view").
    pub const fn is_public(self) -> bool {
        !matches!(
            self,
            Self::PartyMember | Self::HouseholdHead | Self::Volunteer
        )
    }
}

words! {
    /// What happened to a household on a day.
    HouseholdChange "household_change" {
        Split = "split" "分户",
        Joined = "joined" "并户",
        MovedIn = "moved_in" "迁入",
        MovedOut = "moved_out" "迁出",
        /// Came back after having moved out.
        Returned = "returned" "返乡",
        /// To another place of the same village.
        Moved = "moved" "村内搬迁",
        Born = "born" "出生",
        Married = "married" "婚入",
        Died = "died" "故",
        Headed = "headed" "换户主",
    }
}

words! {
    /// A level of the place tree, from the widest to the narrowest.
    PlaceLevel "place_level" {
        County = "county" "县",
        Township = "township" "乡镇",
        Village = "village" "村（社区）",
        Grid = "grid" "网格",
        Group = "group" "组",
        Unit = "unit" "单元",
    }
}

words! {
    /// Sex, as the register has it.
    Sex "sex" {
        Male = "male" "男",
        Female = "female" "女",
    }
}

words! {
    /// The register a unit stands in.
    DepartmentKind "department" {
        Responsible = "responsible" "责任单位",
        Partner = "partner" "共建单位",
    }
}
