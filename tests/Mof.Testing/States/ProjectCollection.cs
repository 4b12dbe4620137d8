using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Projects by name; the first use of a name makes the project.</summary>
[SuppressMessage("Usage", "CA2237", Justification = "Nobody serializes a test.")]
public class ProjectCollection(string defaultLanguage, string defaultExtension) : Dictionary<string, ProjectState>
{
    public new ProjectState this[string projectName] =>
        TryGetValue(projectName, out ProjectState? project) ? project : this[projectName, defaultLanguage];

    public ProjectState this[string projectName, string language]
    {
        get
        {
            if (!TryGetValue(projectName, out ProjectState? project))
            {
                project = new ProjectState(projectName, language, $"/{projectName}/Test", defaultExtension);
                Add(projectName, project);
            }

            return project.Language == language
                ? project
                : throw new InvalidOperationException(
                    $"The project '{projectName}' is one of {project.Language}, not of {language}.");
        }
    }
}
