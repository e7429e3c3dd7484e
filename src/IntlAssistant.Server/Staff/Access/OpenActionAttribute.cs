namespace IntlAssistant.Server.Staff.Access;

/// <summary>Marks a page handler that changes something and is for people who are not signed in; it keeps its own audit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenActionAttribute : Attribute;
