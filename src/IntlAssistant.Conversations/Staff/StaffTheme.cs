namespace IntlAssistant.Conversations.Staff;

/// <summary>Which colours a member of staff reads on.</summary>
public enum StaffTheme
{
    /// <summary>As the machine is set.</summary>
    System,

    /// <summary>Dark on light.</summary>
    Light,

    /// <summary>Light on dark.</summary>
    Dark,
}
