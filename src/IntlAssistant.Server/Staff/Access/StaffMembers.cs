namespace IntlAssistant.Server.Staff.Access;

/// <summary>Finds who is signed in.</summary>
internal static class StaffMembers
{
    /// <summary>Who sent the request; <see langword="null"/> when nobody is signed in.</summary>
    public static StaffMember? StaffOrNobody(this HttpContext context) => context.Features.Get<StaffMember>();

    /// <summary>Who sent the request, where a rule has seen to it that somebody is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is: the endpoint has no rule.</exception>
    public static StaffMember Staff(this HttpContext context) =>
        context.StaffOrNobody() ?? throw new InvalidOperationException($"{context.Request.Path} asks who is signed in and has no rule that asks for it.");
}
