from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.translation import gettext_lazy as _

from conference.lib.photo import BadPhotoError, landscape, logo, pale_ground, portrait


class PhotoField(forms.FileField):
    """An upload that becomes a portrait JPEG of ours; the file itself is never stored."""

    scale = staticmethod(portrait)
    filename, content_type = "photo.jpg", "image/jpeg"

    def to_python(self, data):
        file = super().to_python(data)
        if file is None:
            return None
        try:
            encoded = self.scale(file)
        except BadPhotoError as error:
            raise ValidationError(
                _("Choose a JPEG, PNG or WebP picture of at most 10 MB and 25 megapixels."),
                code="bad_photo",
            ) from error
        return SimpleUploadedFile(self.filename, encoded, content_type=self.content_type)

    def bound_data(self, data, initial):
        """A picture just chosen goes back to its widget, which may keep it."""
        return data if isinstance(data, UploadedFile) else initial


class LandscapeField(PhotoField):
    """An upload that becomes a JPEG as wide as pages show pictures of places."""

    scale = staticmethod(landscape)


class LogoField(PhotoField):
    """An upload that becomes a small PNG of ours."""

    scale = staticmethod(logo)
    filename, content_type = "logo.png", "image/png"


class GroundField(PhotoField):
    """An upload that becomes a pale JPEG which texts are printed on."""

    scale = staticmethod(pale_ground)
    filename = "ground.jpg"
